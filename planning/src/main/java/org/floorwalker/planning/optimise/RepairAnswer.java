package org.floorwalker.planning.optimise;

import java.time.Duration;
import java.util.List;
import org.floorwalker.planning.roster.Roster;
import org.jspecify.annotations.Nullable;

/// What a repair found.
///
/// @param unmended what becomes of the roster when nothing is done
/// @param proposals up to three, each with more means than the one before; one that would change
///     nothing, or nothing more than the one before, is none. Of a meeting that moves the first is
///     the move itself.
/// @param beyond without a proposal: the change that would help if hours of contracts did not bind;
///     null where proposals stand or none would help
public record RepairAnswer(
    Unmended unmended, List<RepairProposal> proposals, @Nullable Beyond beyond) {
  public RepairAnswer {
    proposals = List.copyOf(proposals);
  }

  /// @param roster the roster with what happened, and nothing done about it
  /// @param effect what happened does to it; nothing is recovered
  public record Unmended(Roster roster, RepairProposal.Effect effect) {}

  /// @param roster the whole roster after it
  /// @param change whose day would change, and how
  /// @param hours how much more than the contract allows they would work in the period
  public record Beyond(Roster roster, RepairProposal.Change change, Duration hours) {}
}
