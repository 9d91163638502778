package org.floorwalker.app.forecasting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.floorwalker.app.platform.access.Role;
import org.floorwalker.app.platform.jobs.Job;
import org.floorwalker.app.platform.jobs.JobState;
import org.floorwalker.app.platform.jobs.Jobs;
import org.floorwalker.app.platform.jobs.TurnedWorker;
import org.floorwalker.app.testing.SmallFloor;
import org.floorwalker.app.testing.TestApp;
import org.junit.jupiter.api.Test;

/// FEATURE: every night all queues are forecast for eight weeks by nobody's hand, and the morning's
/// pages show it. The scheduler of an installation does it; the tests only turn its clock.
class NightlyForecastTest {
  private static final Instant EVENING = Instant.parse("2027-04-04T21:40:00Z");
  private static final Duration HOUR = Duration.ofMinutes(61);

  private final TestApp app = TestApp.fresh();
  private final SmallFloor floor = SmallFloor.in(app);
  private final int before = versions().size();

  private List<ForecastVersion> versions() {
    return app.get(Forecasting.class).listVersions();
  }

  private List<ForecastVersion> nightly() {
    return versions().stream().filter(version -> version.made().by().equals("nightly")).toList();
  }

  @Test
  void a01_oneVersionIsMadeInTheNightAndTheMorningShowsIt() {
    assertThat(floor.need()).isPositive();
    TurnedWorker worker = new TurnedWorker(app, EVENING);
    Instant now = EVENING;
    while (now.isBefore(Instant.parse("2027-04-05T01:50:00Z"))) {
      assertThat(nightly()).as("it is not night at %s", now).isEmpty();
      now = now.plus(HOUR);
      worker.turnTo(now);
    }
    assertThat(now).isBefore(Instant.parse("2027-04-05T03:00:00Z"));
    assertThat(nightly())
        .singleElement()
        .satisfies(
            version -> {
              assertThat(version.span().firstDay()).isEqualTo(SmallFloor.MONDAY);
              assertThat(version.span().days()).isEqualTo(56);
            });
    Job job = job().orElseThrow();
    assertThat(job.state()).isEqualTo(JobState.DONE);
    assertThat(job.doing()).as("it told how far it was").isEqualTo("forecasting.job.making");
    assertThat(job.resultPath()).isEqualTo("/forecast?version=" + nightly().getFirst().id());
    while (now.isBefore(Instant.parse("2027-04-05T06:00:00Z"))) {
      now = now.plus(HOUR);
      worker.turnTo(now);
    }
    assertThat(versions()).as("one a night").hasSize(before + 1);
    assertThat(app.as(Role.PLANNER).get("/forecast").body())
        .containsPattern("Version %d, made [^.]* by nightly".formatted(nightly().getFirst().id()))
        .doesNotContain("<progress");
    worker.stop();
  }

  private Optional<Job> job() {
    return app.get(Jobs.class).listRecent(app.viewer(Role.PLANNER)).stream()
        .filter(job -> job.kind().equals("forecasting.make"))
        .findFirst();
  }

  @Test
  void a02_aProgramThatWasDownAtTwoMakesUpForItBeforeTheMorningAndNotAtNoon() {
    TurnedWorker worker = new TurnedWorker(app, EVENING);
    worker.stop();
    new TurnedWorker(app, Instant.parse("2027-04-05T12:10:00Z")).stop();
    assertThat(nightly()).as("at noon the night is over").isEmpty();
    TurnedWorker next = new TurnedWorker(app, Instant.parse("2027-04-06T05:10:00Z"));
    assertThat(nightly()).hasSize(1);
    next.turnTo(Instant.parse("2027-04-06T05:59:00Z"));
    new TurnedWorker(app, Instant.parse("2027-04-07T02:30:00Z")).stop();
    assertThat(nightly()).as("and the night after that its own").hasSize(2);
  }
}
