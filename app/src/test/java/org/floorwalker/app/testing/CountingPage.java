package org.floorwalker.app.testing;

import org.floorwalker.app.platform.access.Needs;
import org.floorwalker.app.platform.access.Permission;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.platform.jobs.JobId;
import org.floorwalker.app.platform.jobs.Jobs;
import org.floorwalker.app.platform.pages.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Asks for a [CountingJob] from outside, for tests of several processes.
@Controller
final class CountingPage {
  private final Jobs jobs;
  private final CountingJob kind;

  CountingPage(Jobs jobs, CountingJob kind) {
    this.jobs = jobs;
    this.kind = kind;
  }

  @PostMapping("/testing/count")
  @Needs(Permission.SEE_JOBS)
  ModelAndView count(Viewer viewer, @RequestParam(defaultValue = "0") long lock) {
    JobId id = jobs.submit(kind, new CountingJob.Input(10, lock, ""), viewer);
    return Page.goTo("/jobs/" + id);
  }
}
