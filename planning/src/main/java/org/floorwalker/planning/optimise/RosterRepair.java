package org.floorwalker.planning.optimise;

import java.util.List;
import org.floorwalker.planning.optimise.search.Repairs;
import org.floorwalker.planning.roster.Roster;
import org.floorwalker.planning.roster.RosterProblem;
import org.jspecify.annotations.Nullable;

/// Repairs a roster when somebody falls ill, volume jumps or a meeting moves, touching few people.
///
/// Nothing before the disturbance begins is changed, every other rule holds, and each person
/// touched must be worth it. Breaks and activities may be ordered; a change of somebody's shift at
/// short notice is an offer to be accepted ([RepairProposal.Change#needsConsent]). An instance
/// keeps the roster in memory, so that a repair takes a fraction of a second.
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

  /// Up to three proposals, each with more means than the one before and changing something more.
  ///
  /// @throws IllegalArgumentException when the disturbance names somebody or something unknown, or
  ///     when somebody cannot come to a meeting that moves
  public List<RepairProposal> proposals(Disturbance disturbance) {
    return proposals(disturbance, NoticeByCountry.NONE_KNOWN);
  }

  /// The same; changes told in time need nobody's consent.
  ///
  /// @param notice how long ahead a changed shift must be told; the disturbance tells it
  public List<RepairProposal> proposals(Disturbance disturbance, NoticeByCountry notice) {
    return answer(disturbance, notice).proposals();
  }

  /// The proposals, what becomes of the roster without them, and what it would take where there
  /// are none.
  ///
  /// @throws IllegalArgumentException as for the proposals
  public RepairAnswer answer(Disturbance disturbance, NoticeByCountry notice) {
    return repairs.answer(disturbance, notice);
  }

  /// What keeps a meeting from another time and which times it could have; null when nothing is in
  /// the way, so that there are proposals.
  ///
  /// @throws IllegalArgumentException when there is no such activity
  public @Nullable MeetingBars bars(MeetingMove move) {
    return repairs.bars(move);
  }
}
