package org.floorwalker.app.development;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.floorwalker.app.development.internal.TalkFacts;
import org.floorwalker.app.development.store.CoachingStore;
import org.floorwalker.app.people.People;
import org.floorwalker.app.people.Placement;
import org.floorwalker.app.platform.access.NotFound;
import org.floorwalker.app.platform.access.Permission;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.platform.audit.About;
import org.floorwalker.app.platform.audit.Audit;
import org.floorwalker.app.platform.measures.Figure;
import org.floorwalker.app.platform.measures.Measures;
import org.floorwalker.app.quality.QualityFacts;
import org.floorwalker.planning.careers.MeanDifference;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The door to coaching: begun from a fact or by wish, with an aim both agree on, minutes counted,
/// and before and after set side by side with how sure that is.
@Service
public class Coaching {
  private static final String PAGE = "/coaching";
  private static final int MOST_WORDS = 500;
  private static final int MOST_HOW = 1000;
  private static final int MONTHS = 6;
  private static final int RECENT_DAYS = 28;

  private final CoachingStore store;
  private final TalkPlanning planning;
  private final TalkFacts facts;
  private final QualityFacts quality;
  private final People people;
  private final Measures measures;
  private final Audit audit;
  private final Clock clock;

  Coaching(
      CoachingStore store,
      TalkPlanning planning,
      TalkFacts facts,
      QualityFacts quality,
      People people,
      Measures measures,
      Audit audit,
      Clock clock) {
    this.store = store;
    this.planning = planning;
    this.facts = facts;
    this.quality = quality;
    this.people = people;
    this.measures = measures;
    this.audit = audit;
    this.clock = clock;
  }

  /// One person's coaching, as one of the two sees it.
  ///
  /// @param own the viewer's side
  /// @param facts of the last four weeks, with the range of the person's own weeks before
  /// @param aims the newest first
  /// @param minutes of coaching by month; empty when that is not registered
  /// @param heldBack whether something is left out for want of a registration
  public record Sheet(
      Placement person,
      Side own,
      List<PeriodFact> facts,
      List<Line> aims,
      SortedMap<YearMonth, Integer> minutes,
      boolean heldBack) {
    public Sheet {
      facts = List.copyOf(facts);
      aims = List.copyOf(aims);
    }
  }

  /// @param change before and after agreeing on it; empty without a figure or enough weeks
  public record Line(CoachingAim aim, Optional<Change> change) {}

  /// Weekly figures before the aim was agreed on, against those since. Other things changed too:
  /// the difference is no proof of an effect.
  ///
  /// @param fact the figure in the last four weeks, for its measure
  /// @param weeksBefore how many weeks
  /// @param weeksAfter how many weeks
  public record Change(
      PeriodFact fact, MeanDifference difference, int weeksBefore, int weeksAfter) {}

  /// Whom the viewer may coach or be coached with: oneself first.
  public List<Placement> circle(Viewer viewer) {
    viewer.require(Permission.HAVE_TALKS);
    List<Placement> circle = new ArrayList<>(own(viewer).stream().toList());
    circle.addAll(planning.ledBy(viewer));
    return circle;
  }

  private Optional<Placement> own(Viewer viewer) {
    return people.placementsOn(people.today()).stream()
        .filter(one -> one.id().equals(viewer.person()))
        .findFirst();
  }

  /// @throws NotFound when the person is neither the viewer nor led by them
  @Transactional
  public Sheet of(Viewer viewer, PersonId person) {
    Placement there = mine(viewer, person);
    LocalDate today = people.today();
    TalkFacts.Facts recent =
        facts.of(viewer, there.card(), today.minusDays(RECENT_DAYS), today, PAGE);
    SortedMap<YearMonth, Integer> minutes = minutes(viewer, there);
    return new Sheet(
        there,
        side(viewer, person),
        recent.facts(),
        store.listOf(person).stream()
            .map(aim -> new Line(aim, change(there, aim, recent.facts())))
            .toList(),
        minutes,
        recent.heldBack() || minutes.isEmpty());
  }

  private SortedMap<YearMonth, Integer> minutes(Viewer viewer, Placement person) {
    YearMonth first = YearMonth.from(people.today()).minusMonths(MONTHS - 1L);
    Figure<Map<YearMonth, Integer>> figure =
        measures.show(
            viewer,
            person.id(),
            DevelopmentMeasures.COACHING_MINUTES,
            person.card().place().country(),
            people.today(),
            PAGE,
            () -> store.minutes(person.id(), first, person.card().place().zone()));
    SortedMap<YearMonth, Integer> all = new TreeMap<>();
    if (figure instanceof Figure.Shown<Map<YearMonth, Integer>>(var shown)) {
      for (int i = 0; i < MONTHS; i++) {
        all.put(first.plusMonths(i), shown.getOrDefault(first.plusMonths(i), 0));
      }
    }
    return all;
  }

  /// Only of a figure that was let through for the last weeks just now.
  private Optional<Change> change(Placement person, CoachingAim aim, List<PeriodFact> recent) {
    return Optional.ofNullable(aim.times().agreed())
        .flatMap(
            agreed ->
                recent.stream()
                    .filter(fact -> fact.measure().code().equals(aim.beginning().measure()))
                    .findFirst()
                    .flatMap(
                        fact ->
                            change(
                                person,
                                fact,
                                agreed.atZone(person.card().place().zone()).toLocalDate(),
                                until(person, aim))));
  }

  private LocalDate until(Placement person, CoachingAim aim) {
    return aim.times().ended() == null
        ? people.today()
        : aim.times().ended().atZone(person.card().place().zone()).toLocalDate();
  }

  private Optional<Change> change(
      Placement person, PeriodFact fact, LocalDate agreed, LocalDate until) {
    TalkFacts.Weeks weeks = facts.weeks(person.card(), fact.measure(), agreed, until);
    return MeanDifference.of(weeks.before(), weeks.after(), 0.95)
        .map(
            difference ->
                new Change(fact, difference, weeks.before().size(), weeks.after().size()));
  }

  /// Proposes an aim to the other.
  ///
  /// @return why not; empty when it is done
  @Transactional
  public Set<WhyNot> begin(Viewer viewer, PersonId person, CoachingWish wish) {
    Placement there = mine(viewer, person);
    Side side = side(viewer, person);
    PersonId leader = side == Side.LEADER ? viewer.person() : there.leader();
    Set<WhyNot> why = whyNot(person, wish);
    if (leader == null) {
      why.add(WhyNot.COACHING_LEADER);
    }
    if (leader == null || !why.isEmpty()) {
      return why;
    }
    long id = store.insert(person, leader, wish, side, clock.instant());
    audit.record(
        viewer,
        "development.coaching-begun",
        About.thingOf(person, "coaching-aim", id),
        null,
        wish.beginning().from());
    return why;
  }

  private Set<WhyNot> whyNot(PersonId person, CoachingWish wish) {
    CoachingAim.Beginning beginning = wish.beginning();
    Set<WhyNot> why = EnumSet.noneOf(WhyNot.class);
    if (beginning.from() != CoachingAim.From.WISH && beginning.fact().isBlank()) {
      why.add(WhyNot.COACHING_FACT);
    }
    if (wish.words().isBlank()) {
      why.add(WhyNot.COACHING_AIM);
    }
    if (wish.words().length() > MOST_WORDS || beginning.fact().length() > MOST_WORDS) {
      why.add(WhyNot.TOO_LONG);
    }
    if (!TalkFacts.isKnown(beginning.measure())) {
      why.add(WhyNot.COACHING_FIGURE);
    }
    if (wish.dueOn().isBefore(people.today())) {
      why.add(WhyNot.DAY_PASSED);
    }
    if (!isOwnEvaluation(person, beginning)) {
      why.add(WhyNot.COACHING_EVALUATION);
    }
    return why;
  }

  private boolean isOwnEvaluation(PersonId person, CoachingAim.Beginning beginning) {
    return beginning.evaluation() == 0
        || beginning.from() == CoachingAim.From.EVALUATION
            && quality.isOf(person, beginning.evaluation());
  }

  /// Says yes to the other's aim.
  @Transactional
  public Set<WhyNot> agree(Viewer viewer, PersonId person, long id) {
    mine(viewer, person);
    boolean waits =
        store.listOf(person).stream()
            .anyMatch(aim -> aim.id() == id && aim.waitsFor(side(viewer, person)));
    if (!waits || !store.agree(id, clock.instant())) {
      return Set.of(WhyNot.COACHING_AGREED);
    }
    audit.record(
        viewer,
        "development.coaching-agreed",
        About.thingOf(person, "coaching-aim", id),
        null,
        null);
    return Set.of();
  }

  /// Ends an aim, with a word on how it went.
  @Transactional
  public Set<WhyNot> end(Viewer viewer, PersonId person, long id, String how) {
    mine(viewer, person);
    if (how.isBlank()) {
      return Set.of(WhyNot.COACHING_HOW);
    }
    if (how.length() > MOST_HOW) {
      return Set.of(WhyNot.TOO_LONG);
    }
    boolean open = store.listOf(person).stream().anyMatch(aim -> aim.id() == id && aim.isOpen());
    if (!open || !store.end(id, how.strip(), clock.instant())) {
      return Set.of(WhyNot.COACHING_OVER);
    }
    audit.record(
        viewer,
        "development.coaching-ended",
        About.thingOf(person, "coaching-aim", id),
        null,
        null);
    return Set.of();
  }

  private Placement mine(Viewer viewer, PersonId person) {
    return circle(viewer).stream()
        .filter(one -> one.id().equals(person))
        .findFirst()
        .orElseThrow(() -> new NotFound("coaching of person " + person));
  }

  private static Side side(Viewer viewer, PersonId person) {
    return person.equals(viewer.person()) ? Side.EMPLOYEE : Side.LEADER;
  }
}
