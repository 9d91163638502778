package org.floorwalker.app.platform.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpRequest;
import java.util.List;
import org.floorwalker.app.platform.access.NotFound;
import org.floorwalker.app.platform.access.Role;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.platform.live.Live;
import org.floorwalker.app.platform.store.JobStore;
import org.floorwalker.app.testing.CountingJob;
import org.floorwalker.app.testing.CountingJob.Input;
import org.floorwalker.app.testing.TestApp;
import org.junit.jupiter.api.Test;

/// FEATURE: work in the background is asked for, watched, stopped, tried again, and never lost.
class JobsTest {
  private final TestApp app = TestApp.fresh();
  private final Jobs jobs = app.get(Jobs.class);
  private final Viewer planner = app.viewer(Role.PLANNER);

  @Test
  void a01_aJobRunsToItsEnd() {
    JobId id = submit(new Input(3, 0, ""));
    assertThat(jobs.get(id, planner).state()).isEqualTo(JobState.QUEUED);
    app.runJobs();
    Job job = jobs.get(id, planner);
    assertThat(job.state()).isEqualTo(JobState.DONE);
    assertThat(job.doneShare()).isEqualTo(1);
    assertThat(job.resultPath()).isEqualTo("/jobs/" + id);
    assertThat(job.attempts()).isEqualTo(1);
  }

  @Test
  void a02_aReasonAPersonCanMendIsShown() {
    JobId id = submit(new Input(3, 0, "The file has no rows."));
    app.runJobs();
    Job job = jobs.get(id, planner);
    assertThat(job.state()).isEqualTo(JobState.FAILED);
    assertThat(job.trouble()).isEqualTo("The file has no rows.");
    jobs.again(id, planner);
    assertThat(jobs.get(id, planner).state()).isEqualTo(JobState.QUEUED);
  }

  @Test
  void a02b_workThatIsTriedAgainHasNoResultUntilItEnds() {
    JobId id = submit(new Input(3, 0, ""));
    JobStore store = app.get(JobStore.class);
    assertThat(store.begin(id, TestApp.MORNING, 3)).isPresent();
    store.end(id, 1, JobState.STOPPED, "/forecast", TestApp.MORNING);
    jobs.again(id, planner);
    assertThat(jobs.get(id, planner).resultPath()).as("its page leads on to it").isNull();
  }

  @Test
  void a02c_numbersOfItsProgressAreToldAsNumbers() {
    JobId id = submit(new Input(3, 0, ""));
    JobStore store = app.get(JobStore.class);
    assertThat(store.begin(id, TestApp.MORNING, 3)).isPresent();
    store.progress(id, 1, 0.5, "job.progress", List.of("25417", "plan-7.csv"));
    assertThat(jobs.get(id, planner).doingValues()).containsExactly(25_417L, "plan-7.csv");
  }

  @Test
  void a03_aWaitingJobIsStoppedAtOnce() {
    JobId id = submit(new Input(3, 0, ""));
    jobs.stop(id, planner);
    assertThat(jobs.get(id, planner).state()).isEqualTo(JobState.STOPPED);
    app.get(JobRunner.class).run(id);
    assertThat(jobs.get(id, planner).attempts()).isZero();
  }

  @Test
  void a04_aRunningJobIsToldToStopAndKeepsItsBest() {
    JobId id = submit(new Input(3, 0, ""));
    JobStore store = app.get(JobStore.class);
    assertThat(store.begin(id, TestApp.MORNING, 3)).isPresent();
    jobs.stop(id, planner);
    assertThat(jobs.get(id, planner).state()).isEqualTo(JobState.RUNNING);
    assertThat(store.findStopAsked(id, 1)).contains(true);
    store.end(id, 1, JobState.STOPPED, "/best", TestApp.MORNING);
    assertThat(jobs.get(id, planner).resultPath()).isEqualTo("/best");
  }

  /// A worker that dies leaves the job running; the next begins it anew, but not for ever.
  @Test
  void a05_aJobThatKillsItsWorkersIsGivenUp() {
    JobId id = submit(new Input(3, 0, ""));
    JobStore store = app.get(JobStore.class);
    for (int death = 1; death <= JobRunner.MOST_ATTEMPTS; death++) {
      assertThat(store.begin(id, TestApp.MORNING, JobRunner.MOST_ATTEMPTS)).isPresent();
    }
    app.get(JobRunner.class).run(id);
    assertThat(jobs.get(id, planner).state()).isEqualTo(JobState.FAILED);
    assertThat(jobs.get(id, planner).trouble()).isEqualTo("job.begun-too-often");
  }

  /// A worker on a machine that is too busy to give a sign is taken for dead. When it goes on all
  /// the same, what it tells and writes of the job counts no more.
  @Test
  void a05b_aWorkerTakenForDeadLetsGo() {
    JobId id = submit(new Input(3, 0, ""));
    JobStore store = app.get(JobStore.class);
    JobStore.Begun first = store.begin(id, TestApp.MORNING, 3).orElseThrow();
    ReportingRun silent = new ReportingRun(id, first, store, app.get(Live.class), () -> false);
    JobStore.Begun second = store.begin(id, TestApp.MORNING, 3).orElseThrow();
    assertThat(second.attempt()).isEqualTo(2);
    assertThatThrownBy(silent::stopAsked).isInstanceOf(IllegalStateException.class);
    assertThat(silent.isSuperseded()).isTrue();
    silent.progress(0.9, "job.progress");
    store.end(id, first.attempt(), JobState.DONE, "/late", TestApp.MORNING);
    store.fail(id, first.attempt(), "late", TestApp.MORNING);
    assertThat(jobs.get(id, planner).state()).isEqualTo(JobState.RUNNING);
    assertThat(jobs.get(id, planner).donePercent()).isZero();

    ReportingRun now = new ReportingRun(id, second, store, app.get(Live.class), () -> false);
    assertThat(now.stopAsked()).isFalse();
    store.end(id, second.attempt(), JobState.DONE, "/done", TestApp.MORNING);
    assertThat(jobs.get(id, planner).resultPath()).isEqualTo("/done");
  }

  /// A process that is taken down ends no job: what it did is begun again by the next.
  @Test
  void a05c_aProcessThatEndsLetsGoOfItsJobs() {
    JobId id = submit(new Input(3, 0, ""));
    JobRunner runner = app.get(JobRunner.class);
    runner.leave();
    try {
      assertThat(runner.run(id)).isFalse();
    } finally {
      runner.stay();
    }
    Job waiting = jobs.get(id, planner);
    assertThat(waiting.state()).isEqualTo(JobState.QUEUED);
    assertThat(waiting.trouble()).isNull();
    assertThat(waiting.doneShare()).isZero();
    assertThat(runner.run(id)).isTrue();
    assertThat(jobs.get(id, planner).state()).isEqualTo(JobState.DONE);
    assertThat(jobs.get(id, planner).attempts()).as("nothing died of it").isEqualTo(1);
  }

  /// The administrator sees the job, and has no forecasts to look at.
  @Test
  void a06b_aLinkToTheResultIsForThoseWhoMayOpenIt() {
    JobId id = submit(new Input(3, 0, ""));
    JobStore store = app.get(JobStore.class);
    assertThat(store.begin(id, TestApp.MORNING, 3)).isPresent();
    store.end(id, 1, JobState.DONE, "/forecast?version=1", TestApp.MORNING);
    assertThat(app.as(Role.PLANNER).get("/jobs/" + id).body()).contains("Look at the result");
    assertThat(app.as(Role.ADMINISTRATOR).get("/jobs/" + id).body())
        .contains("done")
        .doesNotContain("Look at the result", "/forecast?version=1");
    assertThat(stripSeenFrom(id, "/jobs/" + id)).isEqualTo("/forecast?version=1");
    assertThat(stripSeenFrom(Role.ADMINISTRATOR, id, "/jobs/" + id)).isEmpty();
  }

  @Test
  void a06_aJobIsSeenByItsAskerAndByThoseWhoWatch() {
    JobId id =
        jobs.submit(app.get(CountingJob.class), new Input(1, 0, ""), app.viewer(Role.TEAM_LEADER));
    assertThat(jobs.get(id, app.viewer(Role.TEAM_LEADER)).id()).isEqualTo(id);
    assertThat(jobs.get(id, app.viewer(Role.ADMINISTRATOR)).id()).isEqualTo(id);
    assertThatThrownBy(() -> jobs.get(id, app.viewer(Role.AGENT))).isInstanceOf(NotFound.class);
    assertThat(jobs.listRecent(app.viewer(Role.AGENT))).isEmpty();
  }

  @Test
  void a07_thePageShowsTheStrip() {
    JobId id = submit(new Input(3, 0, ""));
    assertThat(app.as(Role.PLANNER).get("/jobs/" + id).body())
        .contains("data-live=\"job-" + id + "\"", "Stop and keep the best");
    app.runJobs();
    assertThat(app.as(Role.PLANNER).get("/jobs/" + id + "/strip").body())
        .contains("Look at the result")
        .doesNotContain("<html");
  }

  @Test
  void a08_whoWaitsOnTheJobsPageIsLedOnToItsResult() {
    JobId id = submit(new Input(3, 0, ""));
    assertThat(stripSeenFrom(id, "/jobs/" + id)).isEmpty();
    app.runJobs();
    assertThat(stripSeenFrom(id, "/jobs/" + id))
        .isEqualTo(jobs.get(id, app.viewer(Role.PLANNER)).resultPath());
    assertThat(stripSeenFrom(id, "/need")).as("a strip on another page").isEmpty();
  }

  /// Where the strip of the job leads whoever sees it on the page; empty when nowhere.
  private String stripSeenFrom(JobId id, String page) {
    return stripSeenFrom(Role.PLANNER, id, page);
  }

  private String stripSeenFrom(Role role, JobId id, String page) {
    TestApp.Client client = app.as(role);
    HttpRequest asked =
        client
            .request("/jobs/" + id + "/strip")
            .header("HX-Current-URL", "http://floor.example" + page)
            .GET()
            .build();
    return client.send(asked).headers().firstValue("HX-Redirect").orElse("");
  }

  private JobId submit(Input input) {
    return jobs.submit(app.get(CountingJob.class), input, planner);
  }
}
