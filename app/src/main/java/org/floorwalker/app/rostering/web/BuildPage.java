package org.floorwalker.app.rostering.web;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
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
import org.floorwalker.app.rostering.Steady;
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
  private static final double MOST_CPU_SECONDS = 3600;
  private static final int MOST_DAYS = 28;
  private static final int MOST_WEEKS = 13;

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

  /// What the form sends.
  private record Order(
      LocalDate first,
      int days,
      double cpuSeconds,
      long seed,
      long from,
      String team,
      int weeks,
      Steady steady) {
    SequencedMap<String, String> fields() {
      SequencedMap<String, String> fields = new LinkedHashMap<>();
      fields.put("first", first.toString());
      fields.put("days", String.valueOf(days));
      fields.put("cpu", String.valueOf(cpuSeconds));
      fields.put("seed", String.valueOf(seed));
      fields.put("from", String.valueOf(from));
      fields.put("team", team);
      fields.put("weeks", String.valueOf(weeks));
      fields.put("steady", steady.word());
      return fields;
    }
  }

  @PostMapping("/schedule/make")
  @Needs(Permission.MAKE_SCHEDULES)
  ModelAndView make(
      Viewer viewer,
      @RequestParam("first") LocalDate first,
      @RequestParam("days") int days,
      @RequestParam("cpu") double cpuSeconds,
      @RequestParam("seed") long seed,
      @RequestParam(name = "from", defaultValue = "0") long from,
      @RequestParam(name = "team", defaultValue = "") String team,
      @RequestParam(name = "weeks", defaultValue = "0") int weeks,
      @RequestParam(name = "steady", defaultValue = "none") String steady,
      @RequestParam(name = "anyway", defaultValue = "no") String anyway) {
    int evened = Math.clamp(weeks, 0, MOST_WEEKS);
    Order order =
        new Order(
            first, days, cpuSeconds, seed, from, known(team, first), evened, Steady.of(steady));
    Optional<RosterVersion> start = rostering.findVersion(from).filter(RosterVersion::isDraft);
    LocalDate begins = start.map(version -> version.span().firstDay()).orElse(first);
    NeedVersion need =
        staffing.findNewest(begins).orElseThrow(() -> new NotFound("a need for " + begins));
    long within = need.span().endExclusive().toEpochDay() - begins.toEpochDay();
    RosterVersion.Span span =
        new RosterVersion.Span(begins, (int) Math.clamp(Math.min(days, within), 1, MOST_DAYS));
    List<BuildCheck.Contradiction> found =
        anyway.equals("yes") ? List.of() : check.contradictions(viewer, need.id(), span, evened);
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

  /// The code of a team, empty for all.
  private String known(String team, LocalDate day) {
    boolean isKnown =
        team.isEmpty() || people.teamsOn(day).stream().anyMatch(one -> one.code().equals(team));
    if (!isKnown) {
      throw new NotFound("a team " + team);
    }
    return team;
  }

  private ModelAndView submit(
      Viewer viewer,
      Order order,
      NeedVersion need,
      RosterVersion.Span span,
      Optional<RosterVersion> start) {
    SolveJob.Input input =
        new SolveJob.Input(
            need.id(),
            span.firstDay(),
            span.days(),
            order.seed(),
            Math.clamp(order.cpuSeconds(), 1, MOST_CPU_SECONDS),
            viewer.name(),
            start.map(RosterVersion::id).orElse(null),
            order.team(),
            order.weeks(),
            order.steady().word());
    jobs.submit(solveJob, input, viewer);
    return Page.goTo("/schedule");
  }
}
