package org.floorwalker.app.intraday.internal;

import org.floorwalker.app.intraday.Replays;
import org.floorwalker.app.platform.jobs.JobKind;
import org.floorwalker.app.platform.jobs.JobRun;
import org.springframework.stereotype.Component;

/// Replays a past roster: builds the other one, then plays the contacts against both.
@Component
public final class ReplayJob implements JobKind<ReplayJob.Input> {
  /// Budget of the search for the other roster.
  public static final double SEARCH_CPU_SECONDS = 30;

  private final Replays replays;

  ReplayJob(Replays replays) {
    this.replays = replays;
  }

  /// @param roster the roster version
  /// @param cpuSeconds budget of the search for the other roster
  /// @param author who asked
  public record Input(long roster, double cpuSeconds, String author) {}

  @Override
  public String name() {
    return "intraday.replay";
  }

  @Override
  public Class<Input> inputType() {
    return Input.class;
  }

  @Override
  public String run(Input input, JobRun run) {
    replays.replay(
        "job-" + run.id(),
        input.roster(),
        input.cpuSeconds(),
        input.author(),
        new Searching(run, "intraday.job.building"));
    return "/replay?roster=" + input.roster();
  }
}
