package org.floorwalker.app.rostering.web;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.floorwalker.app.people.Member;
import org.floorwalker.app.people.People;
import org.floorwalker.app.platform.access.Needs;
import org.floorwalker.app.platform.access.NotFound;
import org.floorwalker.app.platform.access.Permission;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.platform.charts.Paths;
import org.floorwalker.app.platform.pages.Page;
import org.floorwalker.app.platform.words.Words;
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

/// The week of a schedule, and what can be expected of it.
@Controller
final class WeekPage {
  private static final MediaType SHEET =
      MediaType.valueOf("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
  private static final int CURVE_WIDTH = 720;
  private static final int CURVE_HEIGHT = 120;

  private final Rostering rostering;
  private final RosterMaking making;
  private final People people;
  private final Words words;

  WeekPage(Rostering rostering, RosterMaking making, People people, Words words) {
    this.rostering = rostering;
    this.making = making;
    this.people = people;
    this.words = words;
  }

  @GetMapping("/schedule/{version}/week")
  @Needs(Permission.SEE_SCHEDULES)
  ModelAndView week(
      Viewer viewer,
      @PathVariable("version") long id,
      @RequestParam(name = "from", required = false) @Nullable LocalDate from) {
    RosterVersion version = find(id);
    LocalDate first =
        from != null && version.span().contains(from) ? from : version.span().firstDay();
    return Page.of("rostering/week", view(version, first, viewer.zone()));
  }

  /// The same week as a spreadsheet.
  @GetMapping("/schedule/{version}/week.xlsx")
  @Needs(Permission.SEE_SCHEDULES)
  ResponseEntity<byte[]> sheet(
      Viewer viewer,
      Locale language,
      @PathVariable("version") long id,
      @RequestParam(name = "from", required = false) @Nullable LocalDate from) {
    RosterVersion version = find(id);
    LocalDate first =
        from != null && version.span().contains(from) ? from : version.span().firstDay();
    WeekView week = view(version, first, viewer.zone());
    byte[] bytes = new WeekSheet(week, viewer.zone(), Words.nearest(language), words).bytes();
    return ResponseEntity.ok()
        .contentType(SHEET)
        .header("Content-Disposition", "attachment; filename=\"schedule-" + first + ".xlsx\"")
        .body(bytes);
  }

  private RosterVersion find(long id) {
    return rostering.findVersion(id).orElseThrow(() -> new NotFound("schedule " + id));
  }

  private WeekView view(RosterVersion version, LocalDate first, ZoneId zone) {
    List<LocalDate> days =
        first.datesUntil(first.plusDays(7)).filter(version.span()::contains).toList();
    LocalDate end = days.getLast().plusDays(1);
    Map<LocalDate, Map<PersonId, DayPlan>> plans = rostering.plansOf(version.id(), first, end);
    List<WeekView.Row> rows =
        people.crewOn(first).members().stream()
            .filter(member -> plans.values().stream().anyMatch(d -> d.containsKey(member.id())))
            .sorted(Comparator.comparing(Member::name))
            .map(member -> row(member, days, plans, zone))
            .toList();
    LocalDate before = first.minusDays(7);
    return new WeekView(
        version,
        days,
        rows,
        shortHours(version, days, zone),
        version.span().contains(before) ? before : null,
        version.span().contains(end) ? end : null);
  }

  private static WeekView.Row row(
      Member member,
      List<LocalDate> days,
      Map<LocalDate, Map<PersonId, DayPlan>> plans,
      ZoneId zone) {
    List<WeekView.Cell> cells = new ArrayList<>();
    Duration paid = Duration.ZERO;
    for (LocalDate day : days) {
      DayPlan plan = plans.getOrDefault(day, Map.of()).get(member.id());
      cells.add(cell(day, plan, zone));
      paid = plan == null ? paid : paid.plus(plan.paid());
    }
    return new WeekView.Row(DayGrid.shortName(member.name()), cells, paid.toMinutes() / 60.0);
  }

  private static WeekView.Cell cell(LocalDate day, @Nullable DayPlan plan, ZoneId zone) {
    DayWindow window =
        DayWindow.around(day, zone, plan == null ? List.of() : List.of(plan.shift().range()));
    List<DayGrid.Segment> segments =
        plan == null
            ? List.of()
            : plan.pieces().stream().map(piece -> ScheduleViews.segment(piece, window)).toList();
    return new WeekView.Cell(plan, window, segments);
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
        new ExpectedView(version, days, queues, report, report == null ? "" : curve(report)));
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

  private static String curve(DraftReport report) {
    List<DraftReport.Point> points = report.curve();
    double most = points.stream().mapToDouble(DraftReport.Point::cost).max().orElse(1);
    double[] x = points.stream().mapToDouble(p -> p.done() * CURVE_WIDTH).toArray();
    double[] y =
        points.stream()
            .mapToDouble(p -> CURVE_HEIGHT * (1 - 0.95 * p.cost() / Math.max(1, most)))
            .toArray();
    return Paths.line(x, y);
  }
}
