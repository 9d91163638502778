package org.floorwalker.planning.roster;

import java.time.Duration;
import java.time.LocalDate;

/// The days a roster is made for, and the grid its times lie on.
///
/// @param firstDay first business day
/// @param days number of business days, at least 1
/// @param slot length of a planning slot, e.g. 15 minutes; every time of the roster lies on it
/// @param startGrid shifts start on this grid of the local day, e.g. 30 minutes
public record Period(LocalDate firstDay, int days, Duration slot, Duration startGrid) {
  public Period {
    if (days < 1) {
      throw new IllegalArgumentException(
          "A period of %d days is empty.\nMaybe 28 days were meant.".formatted(days));
    }
  }

  /// The first day after the period.
  public LocalDate endExclusive() {
    return firstDay.plusDays(days);
  }

  public boolean contains(LocalDate day) {
    return !day.isBefore(firstDay) && day.isBefore(endExclusive());
  }
}
