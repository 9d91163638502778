package org.floorwalker.app.testing;

import java.time.LocalDate;
import java.util.Map;
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

/// Deeds that only tests do: a [CountingJob] asked for from outside, and a deed with a receipt.
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
  ModelAndView count(
      Viewer viewer,
      @RequestParam(defaultValue = "0") long lock,
      @RequestParam(defaultValue = "10") int upTo) {
    JobId id = jobs.submit(kind, new CountingJob.Input(upTo, lock, ""), viewer);
    return Page.goTo("/jobs/" + id);
  }

  /// A deed with a way back.
  @PostMapping("/testing/deed")
  @Needs(Permission.SEE_JOBS)
  ModelAndView deed() {
    return Page.goTo("/welcome")
        .saying("testing.done", 1234.5, LocalDate.of(2027, 5, 14))
        .undo("/testing/undo", Map.of("deed", "seventeen & more"));
  }

  @PostMapping("/testing/undo")
  @Needs(Permission.SEE_JOBS)
  ModelAndView undo(@RequestParam(defaultValue = "") String deed) {
    return Page.goTo("/welcome").saying("testing.undone", deed);
  }
}
