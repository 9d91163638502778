package org.floorwalker.app.platform.web;

import org.floorwalker.app.platform.access.Role;
import org.floorwalker.app.platform.jobs.JobId;
import org.floorwalker.app.platform.jobs.Jobs;
import org.floorwalker.app.testing.CountingJob;
import org.floorwalker.app.testing.TestApp;
import org.floorwalker.app.testing.TestBrowser;
import org.junit.jupiter.api.Test;

/// FEATURE: jobs and health, in a real browser.
class PlatformPagesBrowserTest {
  private final TestApp app = TestApp.fresh();

  @Test
  void a01_jobs() {
    JobId id =
        app.get(Jobs.class)
            .submit(
                app.get(CountingJob.class),
                new CountingJob.Input(3, 0, ""),
                app.viewer(Role.PLANNER));
    TestBrowser.checkEverywhere(app, Role.PLANNER, "/jobs", "jobs");
    TestBrowser.checkEverywhere(app, Role.PLANNER, "/jobs/" + id, "job");
  }

  @Test
  void a02_health() {
    TestBrowser.checkEverywhere(app, Role.ADMINISTRATOR, "/health", "health");
  }
}
