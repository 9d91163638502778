package org.floorwalker.planning.optimise;

import java.util.List;
import org.floorwalker.planning.roster.Coverage;
import org.floorwalker.planning.roster.DeskTurn;
import org.floorwalker.planning.roster.Roster;
import org.floorwalker.planning.roster.RosterReport;

/// A lawful roster with its account.
///
/// @param roster who works when
/// @param coverage need and service of every queue and slot, split at the least cost
/// @param turns who of those that serve a queue it is: people of equal skills take turns, so that
///     nobody stays on one queue for hours on end when another could take over
/// @param report cost recomputed from the roster, what stays open and why, and the effort
public record Proposal(
    Roster roster, Coverage coverage, List<DeskTurn> turns, RosterReport report) {
  public Proposal {
    turns = List.copyOf(turns);
  }
}
