package org.floorwalker.app.pay.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.floorwalker.app.pay.TimeReport;
import org.floorwalker.app.pay.TimeReports;
import org.floorwalker.app.pay.TimeSheet;
import org.floorwalker.app.pay.TimeSheets;
import org.floorwalker.app.people.People;
import org.floorwalker.app.platform.access.Needs;
import org.floorwalker.app.platform.access.Permission;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.platform.measures.Figure;
import org.floorwalker.app.platform.pages.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// My hours and what they are paid as; how a day went otherwise than the plan.
@Controller
final class MyTimePage {
  private final TimeSheets sheets;
  private final TimeReports reports;
  private final People people;
  private final Clock clock;

  MyTimePage(TimeSheets sheets, TimeReports reports, People people, Clock clock) {
    this.sheets = sheets;
    this.reports = reports;
    this.people = people;
    this.clock = clock;
  }

  @GetMapping("/my/time")
  @Needs(Permission.SEE_OWN_DAY)
  ModelAndView page(
      Viewer viewer,
      @RequestParam(name = "month", required = false) @Nullable YearMonth month,
      @RequestParam(name = "day", required = false) @Nullable LocalDate day,
      @RequestParam(name = "reason", defaultValue = "") String reason) {
    PersonId person = viewer.person();
    if (person == null) {
      return Page.of("rostering/nobody", "");
    }
    LocalDate today = clock.instant().atZone(zone(viewer, person)).toLocalDate();
    YearMonth shown = month != null ? month : YearMonth.from(day == null ? today : day);
    return Page.of("pay/my", view(viewer, shown, ReportForm.on(day == null ? today : day, reason)));
  }

  private ZoneId zone(Viewer viewer, PersonId person) {
    LocalDate roughly = clock.instant().atZone(viewer.zone()).toLocalDate();
    return people
        .findPerson(person, roughly)
        .map(card -> card.place().zone())
        .orElse(viewer.zone());
  }

  private SheetView view(Viewer viewer, YearMonth month, ReportForm form) {
    Figure<Optional<TimeSheet>> figure = sheets.mine(viewer, month);
    if (!(figure instanceof Figure.Shown<Optional<TimeSheet>>(Optional<TimeSheet> found))) {
      return new SheetView(month, null, false, null, List.of(), List.of(), form);
    }
    return found
        .map(
            sheet ->
                new SheetView(
                    month,
                    sheet,
                    true,
                    sheets.bankOf(sheet),
                    sheets.correctionsOf(sheet),
                    reports.listMyRefused(viewer, sheet.month()),
                    form))
        .orElseGet(() -> new SheetView(month, null, true, null, List.of(), List.of(), form));
  }

  @PostMapping("/my/time")
  @Needs(Permission.ASK_FOR_CHANGES)
  ModelAndView report(Viewer viewer, @ModelAttribute ReportForm form) {
    PersonId person = viewer.person();
    if (person == null) {
      return Page.of("rostering/nobody", "");
    }
    ZoneId zone = zone(viewer, person);
    Optional<TimeReport.Said> said = form.said(zone);
    String wrong =
        said.map(it -> reports.report(viewer, it))
            .filter(outcome -> outcome != TimeReports.Outcome.TAKEN)
            .map(
                outcome ->
                    "pay.report." + outcome.name().toLowerCase(Locale.ROOT).replace('_', '-'))
            .orElse(said.isEmpty() ? "pay.report.missing" : "");
    if (!wrong.isEmpty()) {
      LocalDate day = form.day();
      LocalDate shown = day == null ? clock.instant().atZone(zone).toLocalDate() : day;
      return Page.invalid("pay/my", view(viewer, YearMonth.from(shown), form.wrong(wrong)));
    }
    return Page.goTo("/my/time?month=" + YearMonth.from(said.orElseThrow().day()))
        .saying("pay.said.reported", said.orElseThrow().day());
  }

  @PostMapping("/my/time/{id}/withdraw")
  @Needs(Permission.ASK_FOR_CHANGES)
  ModelAndView withdraw(Viewer viewer, @PathVariable("id") long id) {
    reports.withdraw(viewer, id);
    return Page.goTo("/my/time").saying("pay.said.withdrawn");
  }
}
