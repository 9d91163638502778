package org.floorwalker.app.pay.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.floorwalker.app.pay.PayRules;
import org.floorwalker.app.platform.access.Needs;
import org.floorwalker.app.platform.access.Permission;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.platform.pages.Field;
import org.floorwalker.app.platform.pages.Page;
import org.floorwalker.app.platform.pages.Typed;
import org.floorwalker.app.platform.words.Words;
import org.floorwalker.app.requests.AwayDays;
import org.floorwalker.app.requests.LeaveBalances;
import org.floorwalker.app.requests.LeaveKind;
import org.floorwalker.files.Problem;
import org.floorwalker.files.pay.PayRow;
import org.floorwalker.files.pay.PayTableReader;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Agreements as tables with a first day, edited row by row, and what the payroll calls each code.
@Controller
final class PayRulesPage {
  private static final String TEMPLATE = "pay/rules";
  private static final int LONGEST = 20_000;
  private static final Field FROM = Field.date("from", "pay.rules.from");
  private static final PayRulesView.Pasted NOTHING = new PayRulesView.Pasted("", List.of());

  private final PayRules rules;
  private final LeaveBalances leave;
  private final Words words;
  private final Clock clock;

  PayRulesPage(PayRules rules, LeaveBalances leave, Words words, Clock clock) {
    this.rules = rules;
    this.leave = leave;
    this.words = words;
    this.clock = clock;
  }

  /// @param on day whose table is shown, to be written anew from that day; the one in force, to be
  ///     followed by another from next month, when no day is named
  @GetMapping("/time/rules")
  @Needs(Permission.KEEP_PAY)
  ModelAndView page(
      Viewer viewer,
      @RequestParam(name = "country", defaultValue = "") String country,
      @RequestParam(name = "on", required = false) @Nullable LocalDate on) {
    LocalDate today = viewer.today(clock);
    LocalDate from = on == null ? today.plusMonths(1).withDayOfMonth(1) : on;
    String known = known(country);
    String content = rules.contentOn(known, on == null ? today : on);
    return Page.of(
        TEMPLATE, view(known, judged(FROM.value(from.toString()), rows(content)), NOTHING));
  }

  private static List<PayRow> rows(String content) {
    return content.isEmpty() ? List.of() : PayRow.read(content, "").value();
  }

  private static PayRulesView.Table judged(Field from, List<PayRow> rows) {
    return new PayRulesView.Table(
        from, rows, PayTableReader.read(PayRow.text(rows), "").problems());
  }

  private String known(String country) {
    List<String> countries = rules.countries();
    return countries.contains(country) ? country : countries.stream().findFirst().orElse("");
  }

  private PayRulesView view(String country, PayRulesView.Table table, PayRulesView.Pasted pasted) {
    return new PayRulesView(
        country,
        rules.countries(),
        table,
        pasted,
        rules.listWritten(country).reversed(),
        codes(country));
  }

  /// Every code, with what the payroll calls it.
  private Map<String, String> codes(String country) {
    Map<String, String> named = rules.wageCodes(country);
    Stream<String> away =
        Stream.concat(Stream.of(AwayDays.ILL), leave.listKinds().stream().map(LeaveKind::code));
    Map<String, String> codes = new LinkedHashMap<>();
    Stream.of(
            rules.codes(country).stream(),
            away.map(kind -> "away-" + kind),
            named.keySet().stream())
        .flatMap(all -> all)
        .forEach(code -> codes.put(code, named.getOrDefault(code, "")));
    return codes;
  }

  /// Keeps the table, or shows it again after one of its buttons added, moved or removed a row.
  @PostMapping("/time/rules")
  @Needs(Permission.KEEP_PAY)
  ModelAndView replace(Viewer viewer, Locale language, @RequestParam Map<String, String> form) {
    Typed typed = new Typed(form);
    String country = known(typed.optional("country", 2));
    LocalDate from = typed.day("from");
    AgreementForm table = new AgreementForm(form);
    if (table.isEdit()) {
      return Page.of(
          TEMPLATE,
          view(
              country,
              new PayRulesView.Table(day(typed, language), table.rows(), List.of()),
              NOTHING));
    }
    boolean isKept =
        typed.isRight()
            && rules.replace(viewer, country, from, PayRow.text(table.rows())).isEmpty();
    return isKept
        ? Page.goTo("/time/rules?country=" + country).saying("pay.said.rules-kept", from)
        : Page.invalid(
            TEMPLATE, view(country, judged(day(typed, language), table.rows()), NOTHING));
  }

  private Field day(Typed typed, Locale language) {
    return typed.fields(List.of(FROM), words, Words.nearest(language)).getFirst();
  }

  /// Takes a table that was written elsewhere into the form; it is kept from there.
  @PostMapping("/time/rules/text")
  @Needs(Permission.KEEP_PAY)
  ModelAndView paste(Viewer viewer, Locale language, @RequestParam Map<String, String> form) {
    Typed typed = new Typed(form);
    String country = known(typed.optional("country", 2));
    String content = typed.optional("content", LONGEST);
    typed.day("from");
    Field day = day(typed, language);
    List<Problem> problems = PayTableReader.read(content, "").problems();
    if (typed.isRight() && problems.isEmpty()) {
      return Page.of(
          TEMPLATE, view(country, judged(day, PayRow.read(content, "").value()), NOTHING));
    }
    LocalDate today = viewer.today(clock);
    PayRulesView.Table table = judged(day, rows(rules.contentOn(country, today)));
    return Page.invalid(TEMPLATE, view(country, table, new PayRulesView.Pasted(content, problems)));
  }

  @PostMapping("/time/rules/codes")
  @Needs(Permission.KEEP_PAY)
  ModelAndView codes(
      Viewer viewer,
      @RequestParam("country") String country,
      @RequestParam(name = "code", required = false) @Nullable List<String> codes,
      @RequestParam(name = "wage", required = false) @Nullable List<String> wages) {
    Map<String, String> named = new LinkedHashMap<>();
    for (int i = 0;
        codes != null && wages != null && i < Math.min(codes.size(), wages.size());
        i++) {
      named.put(codes.get(i), wages.get(i));
    }
    rules.replaceWageCodes(viewer, known(country), named);
    return Page.goTo("/time/rules?country=" + known(country)).saying("pay.said.codes-kept");
  }
}
