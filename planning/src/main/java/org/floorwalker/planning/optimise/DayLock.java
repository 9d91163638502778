package org.floorwalker.planning.optimise;

import java.time.LocalDate;

/// Business days of one agent that a rebuild leaves as they are, shifts, pauses, activities and
/// free days alike.
///
/// @param agent id of the agent
/// @param first first day
/// @param last last day
public record DayLock(String agent, LocalDate first, LocalDate last) {
  public DayLock {
    if (last.isBefore(first)) {
      throw new IllegalArgumentException(
          "A lock from %s to %s ends before it starts.\nMaybe the dates are swapped."
              .formatted(first, last));
    }
  }
}
