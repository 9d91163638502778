package org.floorwalker.app.intraday.web;

import java.util.List;
import org.floorwalker.app.intraday.Replays;
import org.floorwalker.app.intraday.internal.ReplayJob;
import org.floorwalker.app.people.People;
import org.floorwalker.app.people.QueueNames;
import org.floorwalker.app.platform.access.Needs;
import org.floorwalker.app.platform.access.NotFound;
import org.floorwalker.app.platform.access.Permission;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.platform.jobs.Jobs;
import org.floorwalker.app.platform.pages.GoTo;
import org.floorwalker.app.platform.pages.Page;
import org.floorwalker.app.rostering.RosterVersion;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Past rosters once more, with the contacts that really came.
@Controller
final class ReplayPage {
  private final Replays replays;
  private final People people;
  private final Jobs jobs;
  private final ReplayJob job;

  ReplayPage(Replays replays, People people, Jobs jobs, ReplayJob job) {
    this.replays = replays;
    this.people = people;
    this.jobs = jobs;
    this.job = job;
  }

  @GetMapping("/replay")
  @Needs(Permission.MAKE_SCHEDULES)
  ModelAndView replay(
      Viewer viewer, @RequestParam(name = "roster", required = false) @Nullable Long roster) {
    List<RosterVersion> rosters = replays.listReplayable();
    RosterVersion chosen =
        rosters.stream().filter(r -> roster == null || r.id() == roster).findFirst().orElse(null);
    return Page.of(
        "intraday/replay",
        new ReplayView(
            rosters,
            chosen,
            chosen == null ? null : replays.findNewest(chosen.id()).orElse(null),
            QueueNames.of(people).byCode(),
            jobs.listUnderWay(viewer, job)));
  }

  @PostMapping("/replay")
  @Needs(Permission.MAKE_SCHEDULES)
  GoTo order(Viewer viewer, @RequestParam("roster") long roster) {
    if (replays.listReplayable().stream().noneMatch(version -> version.id() == roster)) {
      throw new NotFound("a published roster " + roster);
    }
    jobs.submit(
        job, new ReplayJob.Input(roster, ReplayJob.SEARCH_CPU_SECONDS, viewer.name()), viewer);
    return Page.goTo("/replay?roster=" + roster);
  }
}
