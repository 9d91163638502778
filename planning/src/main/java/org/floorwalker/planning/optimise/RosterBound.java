package org.floorwalker.planning.optimise;

import java.util.function.Consumer;
import org.floorwalker.planning.optimise.search.LowerBound;
import org.floorwalker.planning.roster.Roster;
import org.floorwalker.planning.roster.RosterProblem;

/// What no lawful roster of a problem can cost less than.
///
/// The bound drops daily and weekly rest and the longest week, and lets people mix tours, so it
/// lies well below what whole people can do; it proves how much of a first roster's cost could be
/// removed at most.
public final class RosterBound {
  private RosterBound() {}

  /// Raises the bound until the processor time is used up, with one thread.
  ///
  /// @param start a lawful roster to start from
  /// @param steps hears of each evaluation
  /// @throws IllegalArgumentException when the problem has activities
  public static BoundStep raise(
      RosterProblem problem,
      Roster start,
      double cpuSeconds,
      long seed,
      Consumer<BoundStep> steps) {
    return LowerBound.raise(problem, start, cpuSeconds, seed, steps);
  }
}
