package org.floorwalker.app.rostering.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.floorwalker.app.platform.access.Needs;
import org.floorwalker.app.platform.access.NotFound;
import org.floorwalker.app.platform.access.Permission;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.platform.words.Words;
import org.floorwalker.app.rostering.RosterVersion;
import org.floorwalker.app.rostering.Rostering;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// Day, week and month of a schedule as spreadsheets, with the filter of the page they come from.
@Controller
final class SheetsPage {
  private final Rostering rostering;
  private final ScheduleViews days;
  private final SpanViews spans;
  private final Words words;

  SheetsPage(Rostering rostering, ScheduleViews days, SpanViews spans, Words words) {
    this.rostering = rostering;
    this.days = days;
    this.spans = spans;
    this.words = words;
  }

  @GetMapping("/schedule/{version}/day.xlsx")
  @Needs(Permission.SEE_SCHEDULES)
  ResponseEntity<byte[]> day(
      Viewer viewer,
      Locale language,
      @PathVariable("version") long id,
      @RequestParam(name = "day", required = false) @Nullable LocalDate day,
      @RequestParam Map<String, String> parameters) {
    RosterVersion version = find(id);
    LocalDate shown = SpanViews.within(version, day);
    ScheduleViews.Wanted wanted = new ScheduleViews.Wanted(shown, people(parameters), null);
    ScheduleView view = days.of(version, wanted, viewer, null, List.of());
    return Sheets.file(
        "schedule-" + shown,
        new DaySheet(view, viewer.zone(), Words.nearest(language), words).bytes());
  }

  @GetMapping("/schedule/{version}/week.xlsx")
  @Needs(Permission.SEE_SCHEDULES)
  ResponseEntity<byte[]> week(
      Viewer viewer,
      Locale language,
      @PathVariable("version") long id,
      @RequestParam(name = "from", required = false) @Nullable LocalDate from,
      @RequestParam Map<String, String> parameters) {
    SpanView week = spans.week(find(id), from, viewer, people(parameters));
    return span("schedule-" + week.days().getFirst(), week, viewer, language);
  }

  @GetMapping("/schedule/{version}/month.xlsx")
  @Needs(Permission.SEE_SCHEDULES)
  ResponseEntity<byte[]> month(
      Viewer viewer,
      Locale language,
      @PathVariable("version") long id,
      @RequestParam(name = "from", required = false) @Nullable LocalDate from,
      @RequestParam Map<String, String> parameters) {
    SpanView month = spans.month(find(id), from, viewer, people(parameters));
    String name = month.days().getFirst().toString().substring(0, "2027-04".length());
    return span("schedule-" + name, month, viewer, language);
  }

  private static GridFilter people(Map<String, String> parameters) {
    return GridFilter.of(parameters).onOnePage();
  }

  private ResponseEntity<byte[]> span(String name, SpanView view, Viewer viewer, Locale language) {
    return Sheets.file(
        name, new SpanSheet(view, viewer.zone(), Words.nearest(language), words).bytes());
  }

  private RosterVersion find(long id) {
    return rostering.findVersion(id).orElseThrow(() -> new NotFound("schedule " + id));
  }
}
