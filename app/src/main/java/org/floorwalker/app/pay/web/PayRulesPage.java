package org.floorwalker.app.pay.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.floorwalker.app.pay.PayRules;
import org.floorwalker.app.platform.access.Needs;
import org.floorwalker.app.platform.access.Permission;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.platform.pages.Page;
import org.floorwalker.app.requests.AwayDays;
import org.floorwalker.app.requests.LeaveBalances;
import org.floorwalker.app.requests.LeaveKind;
import org.floorwalker.files.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Agreements as tables with a first day, and what the payroll calls each code.
@Controller
final class PayRulesPage {
  private static final int LONGEST = 20_000;

  private final PayRules rules;
  private final LeaveBalances leave;
  private final Clock clock;

  PayRulesPage(PayRules rules, LeaveBalances leave, Clock clock) {
    this.rules = rules;
    this.leave = leave;
    this.clock = clock;
  }

  @GetMapping("/time/rules")
  @Needs(Permission.KEEP_PAY)
  ModelAndView page(
      Viewer viewer, @RequestParam(name = "country", defaultValue = "") String country) {
    LocalDate today = clock.instant().atZone(viewer.zone()).toLocalDate();
    String known = known(country);
    return Page.of(
        "pay/rules",
        view(
            known,
            today.plusMonths(1).withDayOfMonth(1),
            rules.contentOn(known, today),
            List.of()));
  }

  private String known(String country) {
    List<String> countries = rules.countries();
    return countries.contains(country) ? country : countries.stream().findFirst().orElse("");
  }

  private PayRulesView view(
      String country, LocalDate from, String content, List<Problem> problems) {
    return new PayRulesView(
        country,
        rules.countries(),
        from,
        content,
        problems,
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

  @PostMapping("/time/rules")
  @Needs(Permission.KEEP_PAY)
  ModelAndView replace(
      Viewer viewer,
      @RequestParam("country") String country,
      @RequestParam("from") LocalDate from,
      @RequestParam("content") String content) {
    String known = known(country);
    List<Problem> problems =
        content.length() > LONGEST || content.isBlank()
            ? List.of(
                new Problem(
                    "unreadable-value",
                    known,
                    0,
                    "",
                    "The table is empty or too long.",
                    "Begin from the one in force."))
            : rules.replace(viewer, known, from, content);
    return problems.isEmpty()
        ? Page.goTo("/time/rules?country=" + known).saying("pay.said.rules-kept", from)
        : Page.invalid("pay/rules", view(known, from, content, problems));
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
