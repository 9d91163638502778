package org.floorwalker.app.platform.jobs;

import com.github.kagkarlsson.scheduler.testhelper.ManualScheduler;
import com.github.kagkarlsson.scheduler.testhelper.SettableClock;
import com.github.kagkarlsson.scheduler.testhelper.TestHelper;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import org.floorwalker.app.testing.TestApp;

/// The worker of an installation with all its chores and jobs, by the clock that a test turns:
/// nothing runs but what the scheduler itself finds due.
public final class TurnedWorker {
  /// A chore that is due asks for a job, which is due at once.
  private static final int LOOKS = 3;

  private final TestApp app;
  private final SettableClock clock = new SettableClock();
  private final ManualScheduler scheduler;

  /// A worker that starts at the instant.
  public TurnedWorker(TestApp app, Instant start) {
    this.app = app;
    set(start);
    scheduler =
        TestHelper.createManualScheduler(
                app.get(DataSource.class),
                List.of(new SchedulerConfiguration().jobTask(app.get(JobRunner.class))))
            .clock(clock)
            .startTasks(app.all(Chore.class).stream().map(SchedulerConfiguration::task).toList())
            .build();
    scheduler.start();
    look();
  }

  private void set(Instant now) {
    clock.set(now);
    app.clock().standAt(now);
  }

  private void look() {
    for (int i = 0; i < LOOKS; i++) {
      scheduler.runAnyDueExecutions();
    }
  }

  /// Turns the clock on and does what is due then.
  public void turnTo(Instant now) {
    set(now);
    look();
  }

  /// The worker ends as with its process.
  public void stop() {
    scheduler.stop();
  }
}
