package org.floorwalker.planning.optimise;

import org.floorwalker.planning.optimise.search.PartSearch;
import org.floorwalker.planning.roster.RosterProblem;

/// Searches single parts of a large problem, far from the process that searches the whole: both
/// have read the same problem, and only rosters travel between them, as bytes.
public final class PartSolver {
  private final PartSearch search;

  private PartSolver(PartSearch search) {
    this.search = search;
  }

  /// @param seed seed of the whole search
  public static PartSolver of(RosterProblem problem, long seed) {
    return new PartSolver(PartSearch.of(problem, seed));
  }

  /// Searches one part.
  ///
  /// @param round number of the round
  /// @param part number of the part
  /// @param from the roster the round starts from
  /// @return the part's days, for the process that searches the whole
  /// @throws ChangedProblem when the roster belongs to another problem
  public byte[] solve(int round, int part, byte[] from, Budget budget, Progress progress) {
    return search.solve(round, part, from, budget, progress);
  }
}
