package org.floorwalker.planning.optimise;

import java.util.List;

/// Works through the parts of a large search, here or in other processes; see [PartSolver].
///
/// Parts share nothing, so they may be worked on anywhere, in any order, and twice.
public interface PartWorkers {
  /// The results of all parts, in order, as [PartSolver#solve] gives them.
  ///
  /// @param progress hears how far the round is, from 0 to 1, and may end it early
  List<byte[]> run(Round round, Progress progress);

  /// A round over all parts.
  ///
  /// @param number of the round, from 0
  /// @param from the roster it starts from, for [PartSolver#solve]
  /// @param budgets what each part may use
  record Round(int number, byte[] from, List<Budget> budgets) {
    public Round {
      budgets = List.copyOf(budgets);
    }
  }
}
