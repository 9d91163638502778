package org.floorwalker.app.rostering.web;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.floorwalker.app.people.Member;
import org.floorwalker.app.platform.access.Needs;
import org.floorwalker.app.platform.access.NotFound;
import org.floorwalker.app.platform.access.Permission;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.platform.pages.Page;
import org.floorwalker.app.platform.words.Words;
import org.floorwalker.app.rostering.CellText;
import org.floorwalker.app.rostering.CoverageSlot;
import org.floorwalker.app.rostering.DayPlan;
import org.floorwalker.app.rostering.DraftReport;
import org.floorwalker.app.rostering.RosterMaking;
import org.floorwalker.app.rostering.RosterVersion;
import org.floorwalker.app.rostering.Rostering;
import org.floorwalker.app.rostering.SimulatedDay;
import org.floorwalker.planning.staffing.ServiceGoal;
import org.floorwalker.planning.time.TimeRange;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The week and the month of a schedule, and what can be expected of it.
@Controller
final class SpanPage {
  private static final MediaType SHEET =
      MediaType.valueOf("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

  private final Rostering rostering;
  private final RosterMaking making;
  private final GridPeople grids;
  private final Words words;

  SpanPage(Rostering rostering, RosterMaking making, GridPeople grids, Words words) {
    this.rostering = rostering;
    this.making = making;
    this.grids = grids;
    this.words = words;
  }

  @GetMapping("/schedule/{version}/week")
  @Needs(Permission.SEE_SCHEDULES)
  ModelAndView week(
      Viewer viewer,
      @PathVariable("version") long id,
      @RequestParam(name = "from", required = false) @Nullable LocalDate from,
      @RequestParam Map<String, String> parameters) {
    RosterVersion version = find(id);
    return Page.of(
        "rostering/week", view(version, week(version, from), viewer, parameters, "week"));
  }

  /// Each person's days of a month in one letter each.
  @GetMapping("/schedule/{version}/month")
  @Needs(Permission.SEE_SCHEDULES)
  ModelAndView month(
      Viewer viewer,
      @PathVariable("version") long id,
      @RequestParam(name = "from", required = false) @Nullable LocalDate from,
      @RequestParam Map<String, String> parameters) {
    RosterVersion version = find(id);
    return Page.of(
        "rostering/planmonth", view(version, month(version, from), viewer, parameters, "month"));
  }

  /// The same week as a spreadsheet.
  @GetMapping("/schedule/{version}/week.xlsx")
  @Needs(Permission.SEE_SCHEDULES)
  ResponseEntity<byte[]> sheet(
      Viewer viewer,
      Locale language,
      @PathVariable("version") long id,
      @RequestParam(name = "from", required = false) @Nullable LocalDate from,
      @RequestParam Map<String, String> parameters) {
    RosterVersion version = find(id);
    SpanView week = view(version, week(version, from), viewer, parameters, "week");
    byte[] bytes = new WeekSheet(week, viewer.zone(), Words.nearest(language), words).bytes();
    String file = "schedule-" + week.days().getFirst() + ".xlsx";
    return ResponseEntity.ok()
        .contentType(SHEET)
        .header("Content-Disposition", "attachment; filename=\"" + file + "\"")
        .body(bytes);
  }

  private RosterVersion find(long id) {
    return rostering.findVersion(id).orElseThrow(() -> new NotFound("schedule " + id));
  }

  private static LocalDate within(RosterVersion version, @Nullable LocalDate from) {
    return from != null && version.span().contains(from) ? from : version.span().firstDay();
  }

  private static List<LocalDate> week(RosterVersion version, @Nullable LocalDate from) {
    LocalDate first = within(version, from);
    return days(version, first, first.plusDays(7));
  }

  /// Days of the calendar month that the schedule covers.
  private static List<LocalDate> month(RosterVersion version, @Nullable LocalDate from) {
    LocalDate first = within(version, from).withDayOfMonth(1);
    return days(version, first, first.plusMonths(1));
  }

  private static List<LocalDate> days(
      RosterVersion version, LocalDate first, LocalDate endExclusive) {
    return first.datesUntil(endExclusive).filter(version.span()::contains).toList();
  }

  private SpanView view(
      RosterVersion version,
      List<LocalDate> days,
      Viewer viewer,
      Map<String, String> parameters,
      String view) {
    LocalDate first = days.getFirst();
    LocalDate end = days.getLast().plusDays(1);
    Map<LocalDate, Map<PersonId, DayPlan>> plans = rostering.plansOf(version.id(), first, end);
    GridPeople.Shown people = grids.of(version, view, days, GridFilter.of(parameters), plans);
    Cells cells = new Cells(people, plans, viewer.zone(), view.equals("month"));
    List<SpanView.Row> rows =
        people.shown().stream().map(member -> cells.row(member, days)).toList();
    LocalDate before = view.equals("month") ? first.minusDays(1) : first.minusDays(7);
    return new SpanView(
        people.bar(),
        days,
        rows,
        shortHours(version, days, viewer.zone()),
        version.span().contains(before) ? before : null,
        version.span().contains(end) ? end : null);
  }

  /// Cells of one page.
  private record Cells(
      GridPeople.Shown people,
      Map<LocalDate, Map<PersonId, DayPlan>> plans,
      ZoneId viewerZone,
      boolean isMonth) {
    SpanView.Row row(Member member, List<LocalDate> days) {
      List<SpanView.Cell> cells = new ArrayList<>();
      Duration paid = Duration.ZERO;
      for (LocalDate day : days) {
        DayPlan plan = plans.getOrDefault(day, Map.of()).get(member.id());
        cells.add(cell(member, day, plan));
        paid = plan == null ? paid : paid.plus(plan.paid());
      }
      return new SpanView.Row(
          member.agent().id(), DayGrid.shortName(member.name()), cells, paid.toMinutes() / 60.0);
    }

    private SpanView.Cell cell(Member member, LocalDate day, @Nullable DayPlan plan) {
      DayWindow window =
          DayWindow.around(
              day, viewerZone, plan == null ? List.of() : List.of(plan.shift().range()));
      ZoneId zone = people.zones().getOrDefault(member.agent().site(), viewerZone);
      return new SpanView.Cell(
          plan,
          CellText.write(Optional.ofNullable(plan).map(p -> p.shift().range()), zone),
          plan == null ? null : DayLetter.of(plan, zone).key(),
          people.seen(member.id(), day),
          people.isLocked(member.id(), day),
          window,
          plan == null || isMonth
              ? List.of()
              : plan.pieces().stream().map(p -> ScheduleViews.segment(p, window)).toList());
    }
  }

  private List<Double> shortHours(RosterVersion version, List<LocalDate> days, ZoneId zone) {
    TimeRange range =
        TimeRange.of(
            days.getFirst().atStartOfDay(zone).toInstant(),
            days.getLast().plusDays(1).atStartOfDay(zone).toInstant());
    Map<LocalDate, Double> byDay = new HashMap<>();
    for (CoverageSlot slot : rostering.coverage(version.id(), range)) {
      byDay.merge(slot.start().atZone(zone).toLocalDate(), slot.shortBy() / 4, Double::sum);
    }
    return days.stream().map(day -> byDay.getOrDefault(day, 0.0)).toList();
  }

  @GetMapping("/schedule/{version}/expected")
  @Needs(Permission.SEE_SCHEDULES)
  ModelAndView expected(@PathVariable("version") long id) {
    RosterVersion version = find(id);
    List<LocalDate> days =
        version.span().firstDay().datesUntil(version.span().endExclusive()).toList();
    Map<String, List<SimulatedDay>> byQueue = new TreeMap<>();
    rostering
        .simulatedDays(id)
        .forEach(day -> byQueue.computeIfAbsent(day.queue(), _ -> new ArrayList<>()).add(day));
    List<ExpectedView.Queue> queues =
        byQueue.entrySet().stream().map(e -> queue(e.getKey(), e.getValue(), days)).toList();
    DraftReport report = making.findReport(id).orElse(null);
    return Page.of(
        "rostering/expected",
        new ExpectedView(
            version,
            days,
            queues,
            rostering.expectedNow(id),
            report,
            report == null ? "" : CurveView.of(id, report.curve()).path()));
  }

  private static ExpectedView.Queue queue(
      String name, List<SimulatedDay> simulated, List<LocalDate> days) {
    String goal = simulated.getFirst().goal();
    double share =
        ServiceGoal.parse(goal) instanceof ServiceGoal.AnswerWithin within ? within.share() : 0;
    List<@Nullable SimulatedDay> cells = new ArrayList<>();
    for (LocalDate day : days) {
      cells.add(simulated.stream().filter(one -> one.day().equals(day)).findFirst().orElse(null));
    }
    return new ExpectedView.Queue(name, goal, share, cells);
  }
}
