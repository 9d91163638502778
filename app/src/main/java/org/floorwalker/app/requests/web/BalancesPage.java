package org.floorwalker.app.requests.web;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.floorwalker.app.people.People;
import org.floorwalker.app.people.PersonCard;
import org.floorwalker.app.platform.access.Needs;
import org.floorwalker.app.platform.access.Permission;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.platform.pages.Field;
import org.floorwalker.app.platform.pages.Page;
import org.floorwalker.app.platform.words.Words;
import org.floorwalker.app.requests.LeaveBalance;
import org.floorwalker.app.requests.LeaveBalances;
import org.floorwalker.app.requests.LeaveBalances.Trouble;
import org.floorwalker.app.requests.LeaveKind;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// How much leave people have, entered by those who keep contracts.
@Controller
final class BalancesPage {
  private static final String BY_HAND = "by hand";

  private final LeaveBalances balances;
  private final People people;
  private final Words words;
  private final Clock clock;

  BalancesPage(LeaveBalances balances, People people, Words words, Clock clock) {
    this.balances = balances;
    this.people = people;
    this.words = words;
    this.clock = clock;
  }

  /// A balance as it was typed.
  record Typed(
      @Nullable String person,
      @Nullable String kind,
      @Nullable LocalDate from,
      @Nullable LocalDate until,
      @Nullable BigDecimal days) {}

  @GetMapping("/requests/balances")
  @Needs(Permission.CHANGE_CONTRACTS)
  ModelAndView page(
      Viewer viewer,
      Locale language,
      @RequestParam(name = "person", defaultValue = "") String code) {
    Typed typed = new Typed(code, "vacation", null, null, null);
    return Page.of("requests/balances", view(viewer, language, typed, Map.of()));
  }

  private BalancesView view(
      Viewer viewer, Locale language, Typed typed, Map<String, String> errors) {
    String code = Objects.requireNonNullElse(typed.person(), "").strip();
    LocalDate today = clock.instant().atZone(viewer.zone()).toLocalDate();
    Optional<PersonId> person = people.findByCode(code);
    List<LeaveBalance> list = person.map(found -> balances.listOf(viewer, found)).orElse(List.of());
    String name =
        person.flatMap(found -> people.findPerson(found, today)).map(PersonCard::name).orElse("");
    return new BalancesView(code, name, list, form(Words.nearest(language), typed, today, errors));
  }

  private List<Field> form(
      Locale spoken, Typed typed, LocalDate today, Map<String, String> errors) {
    LocalDate from = Objects.requireNonNullElse(typed.from(), today.withDayOfYear(1));
    LocalDate last = Objects.requireNonNullElse(typed.until(), from.plusYears(1).minusDays(1));
    BigDecimal days = typed.days();
    return Stream.of(
            Field.text("person", "requests.balances.person")
                .value(typed.person())
                .help("requests.balances.person.help"),
            Field.choice("kind", "requests.ask.kind", kinds(spoken)).value(typed.kind()),
            Field.date("from", "requests.balances.from").value(from.toString()),
            Field.date("until", "requests.balances.until").value(last.toString()),
            Field.text("days", "requests.balances.days").value(days == null ? "" : days.toString()))
        .map(field -> field.error(errors.get(field.name())))
        .toList();
  }

  private List<Field.Choice> kinds(Locale spoken) {
    return balances.listKinds().stream()
        .filter(LeaveKind::counted)
        .map(kind -> new Field.Choice(kind.code(), name(spoken, kind)))
        .toList();
  }

  private String name(Locale spoken, LeaveKind kind) {
    return kind.title().isEmpty()
        ? words.say(spoken, "requests.kind." + kind.code())
        : kind.title();
  }

  @PostMapping("/requests/balances")
  @Needs(Permission.CHANGE_CONTRACTS)
  ModelAndView enter(Viewer viewer, Locale language, @ModelAttribute Typed typed) {
    Map<String, String> errors = errors(viewer, language, typed);
    if (!errors.isEmpty()) {
      return Page.invalid("requests/balances", view(viewer, language, typed, errors));
    }
    return Page.goTo("/requests/balances?person=" + Objects.requireNonNull(typed.person()).strip())
        .saying("requests.said.balance-entered");
  }

  /// Enters the balance; what is wrong with it stands at its field.
  private Map<String, String> errors(Viewer viewer, Locale language, Typed typed) {
    Locale spoken = Words.nearest(language);
    Map<String, String> errors = new HashMap<>();
    LocalDate from = typed.from();
    LocalDate last = typed.until();
    BigDecimal days = typed.days();
    if (from == null || last == null || days == null) {
      errors.put("days", words.say(spoken, "requests.balances.wrong-days"));
      return errors;
    }
    LeaveBalances.Row row =
        new LeaveBalances.Row(
            Objects.requireNonNullElse(typed.person(), "").strip(),
            Objects.requireNonNullElse(typed.kind(), ""),
            from,
            last.plusDays(1),
            days,
            BY_HAND);
    Optional<Trouble> trouble = balances.enter(viewer, row);
    trouble.ifPresent(what -> errors.put(field(what), words.say(spoken, key(what))));
    return errors;
  }

  private static String field(Trouble trouble) {
    return switch (trouble) {
      case UNKNOWN_PERSON -> "person";
      case UNKNOWN_KIND -> "kind";
      case EMPTY_STRETCH -> "until";
      case IMPOSSIBLE_DAYS -> "days";
    };
  }

  private static String key(Trouble trouble) {
    return switch (trouble) {
      case UNKNOWN_PERSON -> "requests.balances.wrong-person";
      case UNKNOWN_KIND -> "requests.rule.wrong-scope";
      case EMPTY_STRETCH -> "requests.balances.wrong-until";
      case IMPOSSIBLE_DAYS -> "requests.balances.wrong-days";
    };
  }
}
