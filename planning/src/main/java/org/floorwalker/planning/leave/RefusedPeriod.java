package org.floorwalker.planning.leave;

import java.time.LocalDate;
import java.util.List;

/// A wish that was not given though it stood higher than what was, or nothing was.
///
/// @param id who
/// @param why what stood against it
/// @param nearest periods as long as this that still have room, the nearest first
public record RefusedPeriod(
    String id, RoundPart part, LeavePeriod period, Why why, List<LeavePeriod> nearest) {
  public RefusedPeriod {
    nearest = List.copyOf(nearest);
  }

  /// What stood against a wish.
  public sealed interface Why {
    /// Every place of a week was taken.
    ///
    /// @param monday the first such week
    /// @param places how many there are
    /// @param turn the person's place in the order of the part, from 1
    /// @param of how many stand in that order
    record Full(LocalDate monday, int places, int turn, int of) implements Why {}

    /// It touches weeks they have.
    record HasWeeks(LeavePeriod period) implements Why {}

    /// They would have more weeks than they asked for.
    record Enough(int mostWeeks) implements Why {}
  }
}
