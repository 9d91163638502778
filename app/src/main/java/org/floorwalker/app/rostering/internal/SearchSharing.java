package org.floorwalker.app.rostering.internal;

import java.time.Clock;
import org.floorwalker.app.platform.jobs.Jobs;
import org.floorwalker.app.rostering.RosterVersion;
import org.floorwalker.app.rostering.store.PartStore;
import org.floorwalker.planning.optimise.PartSolver;
import org.floorwalker.planning.optimise.PartWorkers;
import org.floorwalker.planning.roster.RosterProblem;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Lets several worker processes share one large search, one part each at a time.
@Component
public final class SearchSharing {
  /// Workers asked for in a round; the process that searches the whole works too.
  private static final int MOST_HELPERS = 7;

  private final PartStore parts;
  private final PartJob help;
  private final ObjectProvider<Jobs> jobs;
  private final Clock clock;

  /// @param jobs asked for late: jobs know their kinds, one of which shares its search here
  SearchSharing(PartStore parts, PartJob help, ObjectProvider<Jobs> jobs, Clock clock) {
    this.parts = parts;
    this.help = help;
    this.jobs = jobs;
    this.clock = clock;
  }

  /// Workers for the search of a version, as [RosterProblem] says it is.
  public PartWorkers of(RosterVersion version, RosterProblem problem) {
    long id = version.id();
    return (round, progress) ->
        new SharedParts(
                parts,
                clock,
                id,
                () -> PartSolver.of(problem, version.recipe().seed()),
                () -> callHelpers(id, round.budgets().size() - 1))
            .run(round, progress);
  }

  private void callHelpers(long version, int parts) {
    for (int helper = 0; helper < Math.min(MOST_HELPERS, parts); helper++) {
      jobs.getObject().submit(help, new PartJob.Input(version), null);
    }
  }

  /// Forgets what was shared of a search that has ended.
  public void end(long version) {
    parts.delete(version);
  }
}
