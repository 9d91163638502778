package org.floorwalker.app.rostering.internal;

import java.time.Clock;
import java.util.Optional;
import org.floorwalker.app.platform.jobs.JobKind;
import org.floorwalker.app.platform.jobs.JobRun;
import org.floorwalker.app.rostering.RosterVersion;
import org.floorwalker.app.rostering.store.PartStore;
import org.floorwalker.app.rostering.store.VersionStore;
import org.floorwalker.planning.optimise.ChangedProblem;
import org.floorwalker.planning.optimise.PartSolver;
import org.floorwalker.planning.optimise.Progress;
import org.springframework.stereotype.Component;

/// Helps a large search: takes its parts one by one until none is left. It may come late, or twice.
@Component
final class PartJob implements JobKind<PartJob.Input> {
  private final RosterInputs inputs;
  private final VersionStore versions;
  private final PartStore parts;
  private final Clock clock;

  PartJob(RosterInputs inputs, VersionStore versions, PartStore parts, Clock clock) {
    this.inputs = inputs;
    this.versions = versions;
    this.parts = parts;
    this.clock = clock;
  }

  /// @param version the draft whose search is helped
  public record Input(long version) {}

  @Override
  public String name() {
    return "rostering.part";
  }

  @Override
  public Class<Input> inputType() {
    return Input.class;
  }

  @Override
  public String run(Input input, JobRun run) {
    Optional<RosterVersion> version = versions.find(input.version());
    version
        .filter(wanted -> wanted.state() == RosterVersion.State.SOLVING)
        .ifPresent(wanted -> help(wanted, new UntilStopped(run)));
    return "/schedule/" + input.version();
  }

  /// When the people or their absences have changed since the search began, nobody here can help;
  /// the part is taken by somebody who still has the problem as it was.
  private void help(RosterVersion version, Progress progress) {
    SharedParts shared =
        new SharedParts(parts, clock, version.id(), () -> solver(version), () -> {});
    try {
      while (!progress.isStopped() && shared.work(progress)) {
        progress.report(new Progress.Point(0, 0, 0, 0));
      }
    } catch (ChangedProblem _) {
      shared.giveBack();
    }
  }

  private PartSolver solver(RosterVersion version) {
    return PartSolver.of(inputs.forSearch(inputs.of(version)).problem(), version.recipe().seed());
  }

  private record UntilStopped(JobRun run) implements Progress {
    @Override
    public void report(Point point) {}

    @Override
    public boolean isStopped() {
      return run.stopAsked();
    }
  }
}
