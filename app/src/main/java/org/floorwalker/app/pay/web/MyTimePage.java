package org.floorwalker.app.pay.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
import org.floorwalker.app.platform.pages.Typed;
import org.floorwalker.app.platform.words.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// My hours and what they are paid as; how a day went otherwise than the plan.
@Controller
final class MyTimePage {
  private static final String PATH = "/my/time";

  private final TimeSheets sheets;
  private final TimeReports reports;
  private final People people;
  private final Words words;
  private final Clock clock;

  MyTimePage(TimeSheets sheets, TimeReports reports, People people, Words words, Clock clock) {
    this.sheets = sheets;
    this.reports = reports;
    this.people = people;
    this.words = words;
    this.clock = clock;
  }

  @GetMapping(PATH)
  @Needs(Permission.SEE_OWN_DAY)
  ModelAndView page(
      Viewer viewer,
      Locale language,
      @RequestParam(name = "month", required = false) @Nullable YearMonth month,
      @RequestParam(name = "day", required = false) @Nullable LocalDate day,
      @RequestParam(name = "reason", defaultValue = "") String reason) {
    PersonId person = viewer.person();
    if (person == null) {
      return Page.of("rostering/nobody", "");
    }
    LocalDate told = day == null ? today(viewer, person) : day;
    YearMonth shown = month == null ? YearMonth.from(told) : month;
    Figure<Optional<TimeSheet>> figure = sheets.mine(viewer, shown);
    Typed typed = ReportForm.on(told, reason, day == null ? null : sheet(figure));
    return Page.of("pay/my", view(viewer, language, shown, figure, typed));
  }

  private LocalDate today(Viewer viewer, PersonId person) {
    return clock.instant().atZone(zone(viewer, person)).toLocalDate();
  }

  private ZoneId zone(Viewer viewer, PersonId person) {
    LocalDate roughly = viewer.today(clock);
    return people
        .findPerson(person, roughly)
        .map(card -> card.place().zone())
        .orElse(viewer.zone());
  }

  private static @Nullable TimeSheet sheet(Figure<Optional<TimeSheet>> figure) {
    return figure instanceof Figure.Shown<Optional<TimeSheet>>(Optional<TimeSheet> found)
        ? found.orElse(null)
        : null;
  }

  private SheetView view(
      Viewer viewer,
      Locale language,
      YearMonth month,
      Figure<Optional<TimeSheet>> figure,
      Typed typed) {
    boolean isRegistered = figure instanceof Figure.Shown;
    @Nullable TimeSheet sheet = sheet(figure);
    @Nullable ReportView report =
        viewer.may(Permission.ASK_FOR_CHANGES)
            ? ReportForm.view(PATH, typed, words, language)
            : null;
    return sheet == null
        ? new SheetView(month, null, isRegistered, null, List.of(), List.of(), report)
        : new SheetView(
            month,
            sheet,
            true,
            sheets.bankOf(sheet),
            sheets.correctionsOf(sheet),
            reports.listMyRefused(viewer, sheet.month()),
            report);
  }

  @PostMapping(PATH)
  @Needs(Permission.ASK_FOR_CHANGES)
  ModelAndView report(Viewer viewer, Locale language, @RequestParam Map<String, String> form) {
    PersonId person = viewer.person();
    if (person == null) {
      return Page.of("rostering/nobody", "");
    }
    Typed typed = new Typed(form);
    Optional<TimeReport.Said> said = ReportForm.read(typed, zone(viewer, person));
    said.ifPresent(it -> ReportForm.mark(typed, reports.report(viewer, it)));
    if (said.isEmpty() || !typed.isRight()) {
      YearMonth shown =
          YearMonth.from(said.map(TimeReport.Said::day).orElseGet(() -> today(viewer, person)));
      return Page.invalid(
          "pay/my", view(viewer, language, shown, sheets.mine(viewer, shown), typed));
    }
    return Page.goTo(PATH + "?month=" + YearMonth.from(said.get().day()))
        .saying("pay.said.reported", said.get().day());
  }

  @PostMapping("/my/time/{id}/withdraw")
  @Needs(Permission.ASK_FOR_CHANGES)
  ModelAndView withdraw(Viewer viewer, @PathVariable("id") long id) {
    reports.withdraw(viewer, id);
    return Page.goTo(PATH).saying("pay.said.withdrawn");
  }
}
