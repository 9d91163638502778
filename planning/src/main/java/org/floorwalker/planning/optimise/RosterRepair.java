package org.floorwalker.planning.optimise;

import java.util.List;
import org.floorwalker.planning.optimise.search.Repairs;
import org.floorwalker.planning.roster.Roster;
import org.floorwalker.planning.roster.RosterProblem;

/// Repairs a roster when somebody falls ill, touching few people.
///
/// Nothing before the absence begins is changed, every other rule holds, and each person touched
/// must be worth it. An instance keeps the roster in memory, so that a repair takes a fraction of a
/// second.
public final class RosterRepair {
  private final Repairs repairs;

  private RosterRepair(Repairs repairs) {
    this.repairs = repairs;
  }

  /// Takes in a lawful roster.
  ///
  /// @throws IllegalArgumentException when a shift is not one the problem allows
  public static RosterRepair of(RosterProblem problem, Roster roster) {
    return new RosterRepair(Repairs.of(problem, roster));
  }

  /// Up to three proposals, each with more means than the one before.
  public List<RepairProposal> proposals(Absence absence) {
    return repairs.proposals(absence);
  }
}
