package org.floorwalker.app.testing;

import org.floorwalker.app.platform.jobs.JobKind;
import org.floorwalker.app.platform.jobs.JobRun;
import org.floorwalker.app.platform.jobs.JobTrouble;
import org.floorwalker.app.platform.store.JobStore;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Background work for tests: waits for a lock that the test may hold, counts, and can fail.
@Component
public final class CountingJob implements JobKind<CountingJob.Input> {
  /// @param lock key of the advisory lock to wait for; 0 for none
  public record Input(int upTo, long lock, String trouble) {}

  private final JdbcClient database;

  CountingJob(JdbcClient database, JobStore store) {
    this.database = database;
  }

  @Override
  public String name() {
    return "testing.count";
  }

  @Override
  public Class<Input> inputType() {
    return Input.class;
  }

  @Override
  public String run(Input input, JobRun run) {
    run.progress(0.01, "testing.counting", 0);
    if (input.lock() != 0) {
      database
          .sql("select pg_advisory_xact_lock_shared(:key)")
          .param("key", input.lock())
          .query()
          .singleRow();
    }
    if (!input.trouble().isEmpty()) {
      throw new JobTrouble(input.trouble());
    }
    for (int i = 0; i < input.upTo() && !run.stopAsked(); i++) {
      run.progress((double) i / input.upTo(), "testing.counting", i);
    }
    return "/jobs/" + run.id();
  }
}
