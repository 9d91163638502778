package org.floorwalker.app.requests.web;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.floorwalker.app.people.People;
import org.floorwalker.app.people.PersonCard;
import org.floorwalker.app.platform.access.Needs;
import org.floorwalker.app.platform.access.Permission;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.platform.pages.Field;
import org.floorwalker.app.platform.pages.Page;
import org.floorwalker.app.platform.pages.Typed;
import org.floorwalker.app.platform.words.Words;
import org.floorwalker.app.requests.BalanceRow;
import org.floorwalker.app.requests.LeaveBalance;
import org.floorwalker.app.requests.LeaveBalances;
import org.floorwalker.app.requests.LeaveBalances.Trouble;
import org.floorwalker.app.requests.LeaveKind;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// How much leave people have, entered by those who keep contracts.
@Controller
final class BalancesPage {
  private static final String BY_HAND = "by hand";
  private static final int LONGEST_CODE = 100;

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

  @GetMapping("/requests/balances")
  @Needs(Permission.CHANGE_CONTRACTS)
  ModelAndView page(
      Viewer viewer,
      Locale language,
      @RequestParam(name = "person", defaultValue = "") String code) {
    return Page.of("requests/balances", view(viewer, language, new Typed(usual(viewer, code))));
  }

  /// Leave of this year for somebody.
  private Map<String, String> usual(Viewer viewer, String code) {
    LocalDate first = viewer.today(clock).withDayOfYear(1);
    return Map.of(
        "person",
        code,
        "kind",
        "vacation",
        "from",
        first.toString(),
        "until",
        first.plusYears(1).minusDays(1).toString());
  }

  private BalancesView view(Viewer viewer, Locale language, Typed typed) {
    String code = typed.optional("person", LONGEST_CODE);
    LocalDate today = viewer.today(clock);
    Optional<PersonId> person = people.findByCode(code);
    List<LeaveBalance> list = person.map(found -> balances.listOf(viewer, found)).orElse(List.of());
    String name =
        person.flatMap(found -> people.findPerson(found, today)).map(PersonCard::name).orElse("");
    return new BalancesView(code, name, list, form(Words.nearest(language), typed));
  }

  private List<Field> form(Locale spoken, Typed typed) {
    return typed.fields(
        List.of(
            Field.text("person", "requests.balances.person").help("requests.balances.person.help"),
            Field.choice("kind", "requests.ask.kind", kinds(spoken)),
            Field.date("from", "requests.balances.from"),
            Field.date("until", "requests.balances.until"),
            Field.text("days", "requests.balances.days")),
        words,
        spoken);
  }

  private List<Field.Choice> kinds(Locale spoken) {
    return balances.listKinds().stream()
        .filter(LeaveKind::counted)
        .map(kind -> new Field.Choice(kind.code(), kind.name(words, spoken)))
        .toList();
  }

  @PostMapping("/requests/balances")
  @Needs(Permission.CHANGE_CONTRACTS)
  ModelAndView enter(Viewer viewer, Locale language, @RequestParam Map<String, String> form) {
    Typed typed = new Typed(form);
    BalanceRow row = row(typed);
    if (typed.isRight()) {
      balances
          .enter(viewer, row)
          .ifPresent(trouble -> typed.check(field(trouble), false, key(trouble)));
    }
    return typed.isRight()
        ? Page.goTo("/requests/balances?person=" + row.person())
            .saying("requests.said.balance-entered")
        : Page.invalid("requests/balances", view(viewer, language, typed));
  }

  private static BalanceRow row(Typed typed) {
    return new BalanceRow(
        typed.text("person", LONGEST_CODE),
        typed.optional("kind", LONGEST_CODE),
        typed.day("from"),
        typed.day("until").plusDays(1),
        typed.decimal(
            "days", BigDecimal.ZERO, LeaveBalances.MOST_DAYS, "requests.balances.wrong-days"),
        BY_HAND);
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
