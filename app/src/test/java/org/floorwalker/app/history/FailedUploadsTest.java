package org.floorwalker.app.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.floorwalker.app.history.internal.FailedUploads;
import org.floorwalker.app.platform.access.Role;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.platform.audit.Audit;
import org.floorwalker.app.platform.audit.AuditSearch;
import org.floorwalker.app.platform.jobs.Job;
import org.floorwalker.app.platform.jobs.JobId;
import org.floorwalker.app.platform.jobs.JobState;
import org.floorwalker.app.platform.jobs.Jobs;
import org.floorwalker.app.testing.TestApp;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/// FEATURE: an uploaded file whose import failed is kept for a week to be tried again, not longer.
class FailedUploadsTest {
  private static final String FILE = "queue,start,offered\nvoice-nb,2027-03-26T08:00:00Z,5\n";

  private final TestApp app = TestApp.fresh();
  private final Jobs jobs = app.get(Jobs.class);
  private final Viewer planner = app.viewer(Role.PLANNER);

  /// An import that fails since its zone is not known.
  private JobId fail() {
    UploadedFile file =
        new UploadedFile(0, "slots.csv", "intervals", "", "page", "Europe/Atlantis", 0, false);
    JobId job =
        app.get(Uploads.class)
            .submit(planner, file, new ByteArrayInputStream(FILE.getBytes(StandardCharsets.UTF_8)));
    app.runJobs();
    assertThat(state(job)).isEqualTo(JobState.FAILED);
    return job;
  }

  private JobState state(JobId job) {
    return jobs.get(job, planner).state();
  }

  private long bytesKept() {
    return app.get(JdbcClient.class)
        .sql("select coalesce(sum(length(content)), 0) from upload_chunk")
        .query(Long.class)
        .single();
  }

  private void choreAfter(Duration time) {
    app.clock().standAt(TestApp.MORNING.plus(time));
    app.get(FailedUploads.class).run();
  }

  @Test
  void a01_theContentGoesAfterSevenDays() {
    fail();
    choreAfter(Duration.ofDays(7));
    assertThat(bytesKept()).isEqualTo(FILE.length());
    choreAfter(Duration.ofDays(7).plusSeconds(1));
    assertThat(bytesKept()).isZero();
    choreAfter(Duration.ofDays(8));
    assertThat(
            app.get(Audit.class).find(app.viewer(Role.AUDITOR), AuditSearch.of("history.upload")))
        .as("once")
        .hasSize(1);
  }

  @Test
  void a02_whoTriesAgainTooLateIsToldInTheirLanguage() {
    JobId job = fail();
    choreAfter(Duration.ofDays(8));
    jobs.again(job, planner);
    app.runJobs();
    assertThat(Optional.of(jobs.get(job, planner)).map(Job::trouble))
        .hasValue("history.trouble.forgotten");
    assertThat(app.as(Role.PLANNER).get("/jobs/" + job).body()).contains("Upload it again.");
  }

  @Test
  void a03_whatWaitsToBeTriedAgainStays() {
    JobId job = fail();
    app.clock().standAt(TestApp.MORNING.plus(Duration.ofDays(8)));
    jobs.again(job, planner);
    choreAfter(Duration.ofDays(8));
    assertThat(bytesKept()).isEqualTo(FILE.length());
  }
}
