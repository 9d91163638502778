package org.floorwalker.app.rostering.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.floorwalker.app.people.People;
import org.floorwalker.app.people.QueueNames;
import org.floorwalker.app.people.QueueRights;
import org.floorwalker.app.platform.access.Needs;
import org.floorwalker.app.platform.access.NotFound;
import org.floorwalker.app.platform.access.Permission;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.platform.pages.Page;
import org.floorwalker.app.rostering.DraftReport;
import org.floorwalker.app.rostering.RosterMaking;
import org.floorwalker.app.rostering.RosterVersion;
import org.floorwalker.app.rostering.Rostering;
import org.floorwalker.app.rostering.SimulatedDay;
import org.floorwalker.planning.staffing.ServiceGoal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The week and the month of a schedule, and what can be expected of it.
@Controller
final class SpanPage {
  private final Rostering rostering;
  private final RosterMaking making;
  private final QueueRights rights;
  private final SpanViews spans;
  private final People people;

  SpanPage(
      Rostering rostering,
      RosterMaking making,
      QueueRights rights,
      SpanViews spans,
      People people) {
    this.rostering = rostering;
    this.making = making;
    this.rights = rights;
    this.spans = spans;
    this.people = people;
  }

  @GetMapping("/schedule/{version}/week")
  @Needs(Permission.SEE_SCHEDULES)
  ModelAndView week(
      Viewer viewer,
      @PathVariable("version") long id,
      @RequestParam(name = "from", required = false) @Nullable LocalDate from,
      @RequestParam Map<String, String> parameters) {
    return Page.of("rostering/week", spans.week(find(id), from, viewer, GridFilter.of(parameters)));
  }

  /// Each person's days of a month in one letter each.
  @GetMapping("/schedule/{version}/month")
  @Needs(Permission.SEE_SCHEDULES)
  ModelAndView month(
      Viewer viewer,
      @PathVariable("version") long id,
      @RequestParam(name = "from", required = false) @Nullable LocalDate from,
      @RequestParam Map<String, String> parameters) {
    return Page.of(
        "rostering/planmonth", spans.month(find(id), from, viewer, GridFilter.of(parameters)));
  }

  private RosterVersion find(long id) {
    return rostering.findVersion(id).orElseThrow(() -> new NotFound("schedule " + id));
  }

  @GetMapping("/schedule/{version}/expected")
  @Needs(Permission.SEE_SCHEDULES)
  ModelAndView expected(Viewer viewer, @PathVariable("version") long id) {
    RosterVersion version = find(id);
    List<LocalDate> days =
        version.span().firstDay().datesUntil(version.span().endExclusive()).toList();
    Map<String, List<SimulatedDay>> byQueue = new TreeMap<>();
    rostering
        .simulatedDays(id)
        .forEach(day -> byQueue.computeIfAbsent(day.queue(), _ -> new ArrayList<>()).add(day));
    QueueNames names = QueueNames.of(people);
    List<ExpectedView.Queue> queues =
        byQueue.entrySet().stream()
            .map(e -> queue(names.of(e.getKey()), e.getValue(), days))
            .toList();
    DraftReport report = making.findReport(id).orElse(null);
    return Page.of(
        "rostering/expected",
        new ExpectedView(
            version,
            days,
            queues,
            rostering.expectedNow(id),
            report,
            version.isDraft()
                ? rights.listPartly(
                    viewer, version.span().firstDay(), version.span().endExclusive())
                : List.of(),
            report == null ? "" : CurveView.of(id, report.curve()).path()));
  }

  private static ExpectedView.Queue queue(
      String name, List<SimulatedDay> simulated, List<LocalDate> days) {
    List<@Nullable SimulatedDay> cells = new ArrayList<>();
    for (LocalDate day : days) {
      cells.add(simulated.stream().filter(one -> one.day().equals(day)).findFirst().orElse(null));
    }
    return new ExpectedView.Queue(name, ServiceGoal.parse(simulated.getFirst().goal()), cells);
  }
}
