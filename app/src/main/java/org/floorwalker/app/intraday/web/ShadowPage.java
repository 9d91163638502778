package org.floorwalker.app.intraday.web;

import java.util.List;
import org.floorwalker.app.intraday.Shadows;
import org.floorwalker.app.intraday.internal.ShadowJob;
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

/// Planning beside another suite: its published schedules against drafts made here.
@Controller
final class ShadowPage {
  private static final double SEARCH_CPU_SECONDS = 30;

  private final Shadows shadows;
  private final People people;
  private final Jobs jobs;
  private final ShadowJob job;

  ShadowPage(Shadows shadows, People people, Jobs jobs, ShadowJob job) {
    this.shadows = shadows;
    this.people = people;
    this.jobs = jobs;
    this.job = job;
  }

  @GetMapping("/shadow")
  @Needs(Permission.MAKE_SCHEDULES)
  ModelAndView shadow(
      Viewer viewer, @RequestParam(name = "schedule", required = false) @Nullable Long schedule) {
    List<RosterVersion> theirs = shadows.listTheirs();
    RosterVersion chosen =
        theirs.stream()
            .filter(version -> schedule == null || version.id() == schedule)
            .findFirst()
            .orElse(null);
    return Page.of(
        "intraday/shadow",
        new ShadowView(
            theirs,
            chosen,
            chosen != null && shadows.findNeed(chosen).isPresent(),
            chosen == null ? null : shadows.findNewest(chosen.id()).orElse(null),
            QueueNames.of(people).byCode(),
            jobs.listUnderWay(viewer, job)));
  }

  @PostMapping("/shadow")
  @Needs(Permission.MAKE_SCHEDULES)
  GoTo order(Viewer viewer, @RequestParam("schedule") long schedule) {
    RosterVersion theirs =
        shadows.listTheirs().stream()
            .filter(version -> version.id() == schedule)
            .findFirst()
            .orElseThrow(() -> new NotFound("a schedule brought in " + schedule));
    if (shadows.findNeed(theirs).isEmpty()) {
      throw new NotFound("a need for " + theirs.span().firstDay());
    }
    jobs.submit(job, new ShadowJob.Input(schedule, SEARCH_CPU_SECONDS, viewer.name()), viewer);
    return Page.goTo("/shadow?schedule=" + schedule);
  }
}
