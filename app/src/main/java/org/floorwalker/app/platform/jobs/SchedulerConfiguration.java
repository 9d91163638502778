package org.floorwalker.app.platform.jobs;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;

/// Puts jobs on db-scheduler: its table tells which process runs what, and a process that stops
/// giving signs of life loses its jobs to another.
@Configuration(proxyBeanMethods = false)
class SchedulerConfiguration {
  private static final Duration LOOK = Duration.ofSeconds(1);
  private static final Duration HEARTBEAT = Duration.ofSeconds(3);

  /// A worker silent for so many heartbeats is taken for dead. Searches leave a small machine
  /// breathless for a quarter of a minute.
  private static final int MISSED_HEARTBEATS = 10;

  private static final Duration GOODBYE = Duration.ofSeconds(20);

  /// A job that was let go of waits for the next worker; one that is over is taken out.
  @Bean
  CustomTask<Void> jobTask(JobRunner runner) {
    return Tasks.custom("job", Void.class)
        .onDeadExecutionRevive()
        .execute(
            (instance, _) ->
                runner.run(new JobId(Long.parseLong(instance.getId())))
                    ? new CompletionHandler.OnCompleteRemove<>()
                    : (complete, again) -> again.reschedule(complete, Instant.EPOCH));
  }

  @Bean
  JobQueue jobQueue(DataSource dataSource, CustomTask<Void> jobTask) {
    Scheduler client = Scheduler.create(new TransactionAwareDataSourceProxy(dataSource)).build();
    return id -> client.scheduleIfNotExists(jobTask.instance(id.toString()), Instant.EPOCH);
  }

  @Bean
  Worker worker(
      DataSource dataSource,
      CustomTask<Void> jobTask,
      JobRunner runner,
      List<Chore> chores,
      @Value("${floorwalker.worker-threads:2}") int threads) {
    List<RecurringTask<Void>> recurring =
        chores.stream().map(SchedulerConfiguration::task).toList();
    Scheduler scheduler =
        Scheduler.create(dataSource, jobTask)
            .startTasks(recurring)
            .threads(Math.max(1, threads))
            .pollingInterval(LOOK)
            .heartbeatInterval(HEARTBEAT)
            .missedHeartbeatsLimit(MISSED_HEARTBEATS)
            .shutdownMaxWait(GOODBYE)
            .build();
    return new Worker(scheduler, runner, threads > 0);
  }

  static RecurringTask<Void> task(Chore chore) {
    return Tasks.recurring(chore.name(), FixedDelay.of(chore.every()))
        .execute((_, _) -> chore.run());
  }

  /// Begins to work when everything stands, and ends before anything is taken down.
  static final class Worker implements SmartLifecycle {
    private final Scheduler scheduler;
    private final JobRunner runner;
    private final boolean works;
    private boolean running;

    Worker(Scheduler scheduler, JobRunner runner, boolean works) {
      this.scheduler = scheduler;
      this.runner = runner;
      this.works = works;
    }

    @Override
    public void start() {
      if (works) {
        runner.stay();
        scheduler.start();
        running = true;
      }
    }

    @Override
    public void stop() {
      runner.leave();
      scheduler.stop();
      running = false;
    }

    @Override
    public boolean isRunning() {
      return running;
    }
  }
}
