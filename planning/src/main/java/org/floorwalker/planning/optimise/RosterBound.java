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

  /// @param pass rounds over all agents until now
  /// @param bound the best bound until now, in points
  /// @param relaxed cost of the relaxed roster the prices come from; the best bound of this kind
  ///     lies between the two
  /// @param cpuSeconds processor time until now
  public record Step(int pass, double bound, double relaxed, double cpuSeconds) {}

  /// Raises the bound until the processor time is used up, with one thread.
  ///
  /// @param start a lawful roster to start from
  /// @param steps hears of each evaluation
  /// @throws IllegalArgumentException when the problem has activities
  public static Step raise(
      RosterProblem problem, Roster start, double cpuSeconds, long seed, Consumer<Step> steps) {
    return LowerBound.raise(problem, start, cpuSeconds, seed, steps);
  }
}
