package org.floorwalker.planning.optimise;

import org.floorwalker.planning.roster.Coverage;
import org.floorwalker.planning.roster.Roster;
import org.floorwalker.planning.roster.RosterReport;

/// A lawful roster with its account.
///
/// @param roster who works when
/// @param coverage need and service of every queue and slot, split at the least cost
/// @param report cost recomputed from the roster, what stays open and why, and the effort
public record Proposal(Roster roster, Coverage coverage, RosterReport report) {}
