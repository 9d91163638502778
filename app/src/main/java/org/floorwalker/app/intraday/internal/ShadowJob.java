package org.floorwalker.app.intraday.internal;

import org.floorwalker.app.intraday.Shadows;
import org.floorwalker.app.platform.jobs.JobKind;
import org.floorwalker.app.platform.jobs.JobRun;
import org.floorwalker.planning.optimise.Budget;
import org.springframework.stereotype.Component;

/// Plans beside another suite.
@Component
public final class ShadowJob implements JobKind<ShadowJob.Input> {
  private static final int THREADS = 2;

  private final Shadows shadows;

  ShadowJob(Shadows shadows) {
    this.shadows = shadows;
  }

  /// @param theirs the schedule of the other suite
  /// @param cpuSeconds budget of the search, summed over threads
  /// @param author who asked
  public record Input(long theirs, double cpuSeconds, String author) {}

  @Override
  public String name() {
    return "intraday.shadow";
  }

  @Override
  public Class<Input> inputType() {
    return Input.class;
  }

  @Override
  public String run(Input input, JobRun run) {
    shadows.plan(
        "job-" + run.id(),
        input.theirs(),
        new Budget.CpuSeconds(input.cpuSeconds(), THREADS),
        input.author(),
        new Searching(run, "intraday.job.beside"));
    return "/shadow?schedule=" + input.theirs();
  }
}
