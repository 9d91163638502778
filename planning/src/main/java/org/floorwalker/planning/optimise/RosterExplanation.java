package org.floorwalker.planning.optimise;

import java.time.LocalDate;
import org.floorwalker.planning.optimise.search.Repairs;
import org.floorwalker.planning.roster.Roster;
import org.floorwalker.planning.roster.RosterProblem;

/// Explains a lawful roster, day by day; an instance keeps it in memory, so that each answer takes
/// a few milliseconds.
public final class RosterExplanation {
  private final Repairs kept;

  private RosterExplanation(Repairs kept) {
    this.kept = kept;
  }

  /// Takes in a lawful roster.
  ///
  /// @throws IllegalArgumentException when a shift is not one the problem allows
  public static RosterExplanation of(RosterProblem problem, Roster roster) {
    return new RosterExplanation(Repairs.of(problem, roster));
  }

  /// Why the agent's day is as it is.
  ///
  /// @param most number of alternatives shown
  public Explanation why(String agent, LocalDate day, int most) {
    return kept.explain(agent, day, most);
  }
}
