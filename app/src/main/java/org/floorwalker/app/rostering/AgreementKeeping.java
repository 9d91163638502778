package org.floorwalker.app.rostering;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.floorwalker.app.forecasting.ForecastVersion.Made;
import org.floorwalker.app.people.People;
import org.floorwalker.app.platform.access.Permission;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.platform.audit.About;
import org.floorwalker.app.platform.audit.Audit;
import org.floorwalker.app.rostering.internal.EnteredRules;
import org.floorwalker.app.rostering.internal.LawBook;
import org.floorwalker.app.rostering.store.HouseRuleStore;
import org.floorwalker.app.rostering.store.HouseRuleStore.Choice;
import org.floorwalker.planning.roster.Site;
import org.floorwalker.planning.rules.RuleBook;
import org.floorwalker.planning.rules.RuleEntry;
import org.floorwalker.planning.rules.RulesInForce;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The door for agreements as data: what holds in a country on a day, rules of the house's own
/// agreements with their history, and which agreement holds where. Builds, checks and publishing
/// use them from the next question on.
@Component
public class AgreementKeeping {
  private final LawBook book;
  private final HouseRuleStore store;
  private final People people;
  private final Audit audit;
  private final Clock clock;

  AgreementKeeping(LawBook book, HouseRuleStore store, People people, Audit audit, Clock clock) {
    this.book = book;
    this.people = people;
    this.store = store;
    this.audit = audit;
    this.clock = clock;
  }

  /// What holds in the country on the day.
  public RulesInForce inForce(String country, LocalDate day) {
    return book.inForce(country, day);
  }

  /// The agreement of the country on the day, empty for the law alone.
  public String agreement(String country, LocalDate day) {
    return book.agreement(country, day);
  }

  /// The agreement of a site on the day, empty for the law alone.
  public String agreement(Site site, LocalDate day) {
    return book.agreement(site, day);
  }

  /// Countries of the book.
  public SequencedSet<String> countries() {
    return book.whole().countries();
  }

  /// Agreements of the country, shipped and entered.
  public SequencedSet<String> agreements(String country) {
    return book.whole().agreements(country);
  }

  /// Names of all rules the product knows.
  public List<String> rules() {
    return List.copyOf(
        new TreeSet<>(book.given().entries().stream().map(e -> e.scope().rule()).toList()));
  }

  /// Rules entered, newest first, withdrawn ones too.
  public List<HouseRule> history(String country) {
    return store.listAll().stream().filter(rule -> rule.country().equals(country)).toList();
  }

  /// A rule that stands.
  public Optional<HouseRule> find(long id) {
    return store.listStanding().stream().filter(rule -> rule.id() == id).findFirst();
  }

  /// The value that would hold on the day under the rule's agreement if the rule were withdrawn;
  /// empty when none would.
  public String without(HouseRule rule, LocalDate day) {
    List<RuleEntry> rows =
        store.listStanding().stream()
            .filter(one -> one.id() != rule.id())
            .flatMap(one -> EnteredRules.entry(book.given(), one).stream())
            .toList();
    return book.given()
        .with(new RuleBook(rows))
        .inForce(rule.country(), rule.agreement(), day)
        .find(rule.rule())
        .map(RuleEntry::value)
        .orElse("");
  }

  /// Which agreement was chosen when, newest first.
  public List<Choice> choices(String country) {
    return store.listChoices().stream().filter(choice -> choice.country().equals(country)).toList();
  }

  /// What came of entering a rule.
  public sealed interface Outcome {
    record Done() implements Outcome {}

    /// @param like values the book writes for the rule
    record UnlikeTheBook(List<String> like) implements Outcome {
      public UnlikeTheBook {
        like = List.copyOf(like);
      }
    }

    /// Something is missing or unknown, or the same row stands already.
    record Refused() implements Outcome {}
  }

  /// Enters a rule of an agreement from a day on; the one before it ends there by itself.
  @Transactional
  public Outcome enter(Viewer viewer, HouseRule wanted) {
    viewer.require(Permission.CHANGE_CONTRACTS);
    HouseRule rule = wanted.entered(new Made(clock.instant(), viewer.name()));
    boolean isWhole =
        countries().contains(rule.country())
            && !rule.agreement().isEmpty()
            && !rule.legalBasis().isEmpty()
            && rules().contains(rule.rule());
    if (!isWhole) {
      return new Outcome.Refused();
    }
    List<String> like = valuesOf(rule.rule());
    if (!isLike(rule.value(), like) || !isReadable(rule)) {
      return new Outcome.UnlikeTheBook(like.stream().limit(3).toList());
    }
    if (!store.insert(rule)) {
      return new Outcome.Refused();
    }
    audit.record(
        viewer, "rostering.rule-entered", About.thing("agreement", rule.agreement()), null, rule);
    return new Outcome.Done();
  }

  private List<String> valuesOf(String rule) {
    return book.given().entries().stream()
        .filter(entry -> entry.scope().rule().equals(rule))
        .map(RuleEntry::value)
        .distinct()
        .toList();
  }

  /// Numbers may differ from what the book writes for the rule, its form may not.
  static boolean isLike(String value, List<String> like) {
    return !value.isEmpty() && like.stream().anyMatch(one -> shape(one).matcher(value).matches());
  }

  private static Pattern shape(String value) {
    StringBuilder shape = new StringBuilder();
    for (String part : value.split("(?<=\\d)(?![\\d.])|(?<![\\d.])(?=\\d)")) {
      shape.append(part.matches("[\\d.]+") ? "\\d{1,3}(\\.\\d{1,2})?" : Pattern.quote(part));
    }
    return Pattern.compile(shape.toString());
  }

  /// The problem of a search can be set up under the rule.
  private boolean isReadable(HouseRule rule) {
    RuleBook whole = book.whole();
    List<RuleEntry> rows = new ArrayList<>(whole.entries());
    Stream.of(rule)
        .flatMap(one -> EnteredRules.entry(book.given(), one).stream())
        .forEach(rows::add);
    try {
      new RuleBook(rows).inForce(rule.country(), rule.agreement(), rule.from()).bookSettings();
      return true;
    } catch (IllegalArgumentException | DateTimeException _) {
      return false;
    }
  }

  /// Withdraws a rule; drafts and published schedules made under it stay as they are.
  @Transactional
  public boolean withdraw(Viewer viewer, long id) {
    viewer.require(Permission.CHANGE_CONTRACTS);
    boolean isDone = store.withdraw(id, new Made(clock.instant(), viewer.name()));
    if (isDone) {
      audit.record(viewer, "rostering.rule-withdrawn", About.thing("house-rule", id), null, id);
    }
    return isDone;
  }

  /// Codes of the sites of a country, which may each have an agreement of its own.
  public List<String> sites(String country) {
    return people.sites().stream()
        .filter(site -> site.country().equals(country))
        .map(Site::id)
        .toList();
  }

  /// Says which agreement holds in a country, or at one of its sites, from a day on; false when one
  /// of them is not known.
  ///
  /// @param site null for the rest of the country
  /// @param agreement empty for the law alone; null when a site is to follow its country
  @Transactional
  public boolean choose(
      Viewer viewer,
      String country,
      @Nullable String site,
      @Nullable String agreement,
      LocalDate from) {
    viewer.require(Permission.CHANGE_CONTRACTS);
    boolean isKnown =
        agreement == null
            ? site != null
            : agreement.isEmpty() || agreements(country).contains(agreement);
    boolean isThere = site == null || sites(country).contains(site);
    if (!isKnown || !isThere || !countries().contains(country)) {
      return false;
    }
    Made made = new Made(clock.instant(), viewer.name());
    Choice choice = new Choice(country, site, agreement, from, made);
    store.choose(choice);
    About about = site == null ? About.thing("country", country) : About.thing("site", site);
    audit.record(viewer, "rostering.agreement-chosen", about, null, choice);
    return true;
  }
}
