package org.floorwalker.app.rostering.internal;

import java.time.LocalDate;
import org.floorwalker.app.platform.jobs.JobKind;
import org.floorwalker.app.platform.jobs.JobRun;
import org.floorwalker.app.rostering.RosterMaking;
import org.floorwalker.app.rostering.RosterVersion;
import org.floorwalker.planning.optimise.Progress;
import org.springframework.stereotype.Component;

/// Builds a draft: the search for a lawful roster of low cost, then its simulation.
@Component
public final class SolveJob implements JobKind<SolveJob.Input> {
  private final RosterMaking making;

  SolveJob(RosterMaking making) {
    this.making = making;
  }

  /// What to build.
  ///
  /// @param need the need version
  /// @param cpuSeconds budget of the search, summed over threads
  /// @param author who asked
  public record Input(
      long need, LocalDate firstDay, int days, long seed, double cpuSeconds, String author) {}

  @Override
  public String name() {
    return "rostering.solve";
  }

  @Override
  public Class<Input> inputType() {
    return Input.class;
  }

  @Override
  public String run(Input input, JobRun run) {
    run.progress(0, "rostering.job.gathering");
    long version =
        making.begin(
            "job-" + run.id(),
            input.need(),
            new RosterVersion.Span(input.firstDay(), input.days()),
            new RosterVersion.Recipe(input.seed(), input.cpuSeconds()),
            input.author());
    making.solve(version, new Watching(run));
    return "/schedule/" + version;
  }

  /// Tells the job how far the search is; the last tenth is for writing and simulating.
  private record Watching(JobRun run) implements Progress {
    @Override
    public void report(Point point) {
      run.progress(0.9 * point.done(), "rostering.job.searching", Math.round(point.cost()));
    }

    @Override
    public boolean isStopped() {
      return run.stopAsked();
    }
  }
}
