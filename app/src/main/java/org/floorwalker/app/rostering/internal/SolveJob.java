package org.floorwalker.app.rostering.internal;

import java.time.LocalDate;
import java.util.List;
import org.floorwalker.app.platform.jobs.JobKind;
import org.floorwalker.app.platform.jobs.JobRun;
import org.floorwalker.app.platform.jobs.JobTrouble;
import org.floorwalker.app.rostering.RosterMaking;
import org.floorwalker.app.rostering.RosterVersion;
import org.floorwalker.app.rostering.Rostering;
import org.floorwalker.app.rostering.Steady;
import org.floorwalker.planning.optimise.Progress;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Builds a draft: the search for a lawful roster of low cost, then its simulation.
@Component
public final class SolveJob implements JobKind<SolveJob.Input> {
  private final RosterMaking making;
  private final Rostering rostering;

  SolveJob(RosterMaking making, Rostering rostering) {
    this.making = making;
    this.rostering = rostering;
  }

  /// What to build.
  ///
  /// @param need the need version
  /// @param cpuSeconds budget of the search, summed over threads
  /// @param author who asked
  /// @param from draft to start from; null or 0 for none
  /// @param teams codes of the teams that may change, with commas; null or empty for all
  /// @param weeks how many weeks before are evened out; null for none
  /// @param steady word of whose starts are kept together; null for nobody's
  public record Input(
      long need,
      LocalDate firstDay,
      int days,
      long seed,
      double cpuSeconds,
      String author,
      @Nullable Long from,
      @Nullable String teams,
      @Nullable Integer weeks,
      @Nullable String steady) {}

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
    long version = begin(input, "job-" + run.id());
    try {
      making.solve(version, new Watching(run));
    } catch (IllegalArgumentException e) {
      if (input.from() == null) {
        throw e;
      }
      making.fail(version);
      throw new JobTrouble("rostering.job.locked-unlawful");
    }
    return "/schedule/" + version;
  }

  private long begin(Input input, String job) {
    RosterVersion.Recipe recipe = new RosterVersion.Recipe(input.seed(), input.cpuSeconds());
    Long from = input.from();
    if (from == null || from == 0) {
      RosterVersion.Span span = new RosterVersion.Span(input.firstDay(), input.days());
      long version = making.begin(job, input.need(), span, recipe, input.author());
      Integer weeks = input.weeks();
      making.evenOut(version, weeks == null ? 0 : weeks);
      making.keepSteady(version, Steady.of(input.steady()));
      return version;
    }
    RosterVersion draft =
        rostering
            .findVersion(from)
            .orElseThrow(() -> new JobTrouble("rostering.job.no-such-draft"));
    String teams = input.teams();
    List<String> chosen = teams == null || teams.isEmpty() ? List.of() : List.of(teams.split(","));
    return making.beginFrom(
        job, draft, new RosterMaking.Rebuild(input.need(), chosen), recipe, input.author());
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
