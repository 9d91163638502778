package org.floorwalker.app.pay.web;

import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.floorwalker.app.pay.PaidLine;
import org.floorwalker.app.pay.PayMonth;
import org.floorwalker.app.pay.PayMonths;
import org.floorwalker.app.pay.PayRules;
import org.floorwalker.app.pay.internal.CloseMonthJob;
import org.floorwalker.app.people.People;
import org.floorwalker.app.platform.access.Needs;
import org.floorwalker.app.platform.access.Permission;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.platform.jobs.JobId;
import org.floorwalker.app.platform.jobs.Jobs;
import org.floorwalker.app.platform.pages.Download;
import org.floorwalker.app.platform.pages.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Months: what stands in the way, closing, the tables for payroll and inspection.
@Controller
final class PayMonthsPage {

  private final PayMonths months;
  private final PayRules rules;
  private final People people;
  private final Jobs jobs;
  private final CloseMonthJob closing;
  private final Clock clock;

  PayMonthsPage(
      PayMonths months,
      PayRules rules,
      People people,
      Jobs jobs,
      CloseMonthJob closing,
      Clock clock) {
    this.months = months;
    this.rules = rules;
    this.people = people;
    this.jobs = jobs;
    this.closing = closing;
    this.clock = clock;
  }

  @GetMapping("/time/months")
  @Needs(Permission.KEEP_PAY)
  ModelAndView page(
      Viewer viewer,
      @RequestParam(name = "country", defaultValue = "") String country,
      @RequestParam(name = "month", required = false) @Nullable YearMonth month) {
    PayMonth shown = chosen(viewer, country, month);
    List<PaidLine> corrections = months.listCorrections(viewer, shown);
    Map<PersonId, String> names =
        people.names(corrections.stream().map(PaidLine::person).distinct().toList());
    return Page.of(
        "pay/months",
        new MonthsView(
            shown.country(),
            rules.countries(),
            shown.month(),
            months.obstacles(viewer, shown),
            months.closed(shown.country()).get(shown.month()),
            people.teamsOn(shown.endExclusive().minusDays(1)),
            corrections.stream()
                .map(line -> new MonthsView.Correction(names.getOrDefault(line.person(), ""), line))
                .toList(),
            List.copyOf(months.unnamedCodes(shown))));
  }

  private PayMonth chosen(Viewer viewer, String country, @Nullable YearMonth month) {
    List<String> countries = rules.countries();
    String known =
        countries.contains(country) ? country : countries.stream().findFirst().orElse("");
    YearMonth last = YearMonth.from(clock.instant().atZone(viewer.zone())).minusMonths(1);
    return new PayMonth(known, month == null ? last : month);
  }

  @PostMapping("/time/months/close")
  @Needs(Permission.KEEP_PAY)
  ModelAndView close(
      Viewer viewer,
      @RequestParam("country") String country,
      @RequestParam("month") YearMonth month) {
    PayMonth wanted = chosen(viewer, country, month);
    if (!months.obstacles(viewer, wanted).isClear()) {
      return Page.goTo(path(wanted)).saying("pay.said.in-the-way");
    }
    JobId job =
        jobs.submit(
            closing,
            new CloseMonthJob.Input(wanted.country(), month.toString(), viewer.name()),
            viewer);
    return Page.goTo("/jobs/" + job.value());
  }

  private static String path(PayMonth month) {
    return "/time/months?country=" + month.country() + "&month=" + month.month();
  }

  @GetMapping("/time/months/payroll.csv")
  @Needs(Permission.KEEP_PAY)
  ResponseEntity<byte[]> payroll(
      Viewer viewer,
      @RequestParam(name = "country", defaultValue = "") String country,
      @RequestParam(name = "month", required = false) @Nullable YearMonth month) {
    PayMonth wanted = chosen(viewer, country, month);
    Optional<String> table = months.payroll(viewer, wanted);
    return table
        .map(
            text ->
                Download.csv("payroll-" + wanted.country() + "-" + wanted.month() + ".csv", text))
        .orElseGet(() -> ResponseEntity.notFound().build());
  }

  @GetMapping("/time/months/record.csv")
  @Needs(Permission.KEEP_PAY)
  ResponseEntity<byte[]> record(
      Viewer viewer,
      @RequestParam(name = "country", defaultValue = "") String country,
      @RequestParam(name = "month", required = false) @Nullable YearMonth month) {
    PayMonth wanted = chosen(viewer, country, month);
    return Download.csv(
        "hours-" + wanted.country() + "-" + wanted.month() + ".csv", months.record(viewer, wanted));
  }
}
