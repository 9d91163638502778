package org.floorwalker.app.platform.web;

import jakarta.servlet.http.HttpServletResponse;
import org.floorwalker.app.platform.access.Needs;
import org.floorwalker.app.platform.access.Permission;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.platform.jobs.Job;
import org.floorwalker.app.platform.jobs.JobId;
import org.floorwalker.app.platform.jobs.Jobs;
import org.floorwalker.app.platform.pages.Icon;
import org.floorwalker.app.platform.pages.Page;
import org.floorwalker.app.platform.pages.RailEntry;
import org.floorwalker.app.platform.pages.RailGroup;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.servlet.ModelAndView;

/// Background work as people see it: the list, one job, and the strip that pages show.
@Controller
final class JobPages {
  private final Jobs jobs;
  private final OpenRoutes routes;

  JobPages(Jobs jobs, OpenRoutes routes) {
    this.jobs = jobs;
    this.routes = routes;
  }

  @GetMapping("/jobs")
  @Needs(Permission.SEE_OWN_DATA)
  ModelAndView list(Viewer viewer) {
    return Page.of("platform/jobs", new JobsView(jobs.listRecent(viewer)));
  }

  @GetMapping("/jobs/{id}")
  @Needs(Permission.SEE_OWN_DATA)
  ModelAndView show(Viewer viewer, @PathVariable long id) {
    return Page.of("platform/job", jobs.get(new JobId(id), viewer));
  }

  /// The strip alone, fetched again whenever the job tells news. Whoever waits on the job's own
  /// page is led on to its result, or to what can be done without one.
  @GetMapping("/jobs/{id}/strip")
  @Needs(Permission.SEE_OWN_DATA)
  ModelAndView strip(
      Viewer viewer,
      @PathVariable long id,
      @RequestHeader(name = "HX-Current-URL", defaultValue = "") String page,
      HttpServletResponse response) {
    Job job = jobs.get(new JobId(id), viewer);
    boolean isOnItsPage = page.endsWith("/jobs/" + id);
    @Nullable String result = job.resultPath();
    if (isOnItsPage && result != null && routes.isOpen(viewer, result)) {
      response.setHeader("HX-Redirect", result);
    } else if (isOnItsPage && job.state().ended()) {
      response.setHeader("HX-Refresh", "true");
    }
    return Page.of("platform/jobstrip", job);
  }

  @PostMapping("/jobs/{id}/stop")
  @Needs(Permission.SEE_OWN_DATA)
  ModelAndView stop(Viewer viewer, @PathVariable long id) {
    jobs.stop(new JobId(id), viewer);
    return Page.goTo("/jobs/" + id);
  }

  @PostMapping("/jobs/{id}/again")
  @Needs(Permission.SEE_OWN_DATA)
  ModelAndView again(Viewer viewer, @PathVariable long id) {
    jobs.again(new JobId(id), viewer);
    return Page.goTo("/jobs/" + id);
  }

  @Configuration(proxyBeanMethods = false)
  static class Rail {
    @Bean
    RailEntry jobsEntry() {
      return RailEntry.of(RailGroup.TRUST, 90, "job.rail", "/jobs", Icon.WORK, Permission.SEE_JOBS);
    }
  }
}
