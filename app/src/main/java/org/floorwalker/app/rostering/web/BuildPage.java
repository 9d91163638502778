package org.floorwalker.app.rostering.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.floorwalker.app.people.People;
import org.floorwalker.app.people.QueueRights;
import org.floorwalker.app.platform.access.Needs;
import org.floorwalker.app.platform.access.NotFound;
import org.floorwalker.app.platform.access.Permission;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.platform.jobs.Jobs;
import org.floorwalker.app.platform.pages.Page;
import org.floorwalker.app.rostering.BuildCheck;
import org.floorwalker.app.rostering.RosterVersion;
import org.floorwalker.app.rostering.Rostering;
import org.floorwalker.app.rostering.internal.SolveJob;
import org.floorwalker.app.staffing.NeedVersion;
import org.floorwalker.app.staffing.Staffing;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Ordering a draft. Contracts that contradict each other are shown first; the planner mends them,
/// or builds all the same and gets these people as near to their hours as the law lets them.
@Controller
final class BuildPage {
  private static final int MOST_DAYS = 28;

  private final Rostering rostering;
  private final People people;
  private final Staffing staffing;
  private final BuildCheck check;
  private final QueueRights rights;
  private final Jobs jobs;
  private final SolveJob solveJob;

  BuildPage(
      Rostering rostering,
      People people,
      Staffing staffing,
      BuildCheck check,
      QueueRights rights,
      Jobs jobs,
      SolveJob solveJob) {
    this.rostering = rostering;
    this.people = people;
    this.staffing = staffing;
    this.check = check;
    this.rights = rights;
    this.jobs = jobs;
    this.solveJob = solveJob;
  }

  @PostMapping("/schedule/make")
  @Needs(Permission.MAKE_SCHEDULES)
  ModelAndView make(Viewer viewer, @RequestParam Map<String, String> sent) {
    BuildOrder order = BuildOrder.of(sent);
    requireKnown(order.team(), order.days().first());
    Optional<RosterVersion> start =
        rostering.findVersion(order.days().from()).filter(RosterVersion::isDraft);
    LocalDate begins = start.map(version -> version.span().firstDay()).orElse(order.days().first());
    NeedVersion need =
        staffing.findNewest(begins).orElseThrow(() -> new NotFound("a need for " + begins));
    long within = need.span().endExclusive().toEpochDay() - begins.toEpochDay();
    RosterVersion.Span span =
        new RosterVersion.Span(
            begins, (int) Math.clamp(Math.min(order.days().count(), within), 1, MOST_DAYS));
    List<BuildCheck.Contradiction> found =
        order.isAnyway()
            ? List.of()
            : check.contradictions(viewer, need.id(), span, order.search().weeks());
    return found.isEmpty()
        ? submit(viewer, order, need, span, start)
        : Page.of(
            "rostering/contradictions",
            new ContradictionsView(
                span,
                found,
                rights.listPartly(viewer, span.firstDay(), span.endExclusive()),
                order.fields()));
  }

  private void requireKnown(String team, LocalDate day) {
    boolean isKnown =
        team.isEmpty() || people.teamsOn(day).stream().anyMatch(one -> one.code().equals(team));
    if (!isKnown) {
      throw new NotFound("a team " + team);
    }
  }

  private ModelAndView submit(
      Viewer viewer,
      BuildOrder order,
      NeedVersion need,
      RosterVersion.Span span,
      Optional<RosterVersion> start) {
    SolveJob.Input input =
        new SolveJob.Input(
            need.id(),
            span.firstDay(),
            span.days(),
            order.search().seed(),
            order.search().cpuSeconds(),
            viewer.name(),
            start.map(RosterVersion::id).orElse(null),
            order.team(),
            order.search().weeks(),
            order.search().steady().word());
    jobs.submit(solveJob, input, viewer);
    return Page.goTo("/schedule");
  }
}
