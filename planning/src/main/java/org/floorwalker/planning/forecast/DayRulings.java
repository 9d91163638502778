package org.floorwalker.planning.forecast;

import java.time.LocalDate;
import java.util.Set;

/// What a planner ruled on days of one queue's history that struck the forecaster, or that they
/// know more about.
///
/// @param counted days that are as true as others: none is damped or left out as implausible
/// @param leftOut days that say nothing of the days to come: their counts are forgotten
/// @param shifts first days of new levels; the latest is followed wholly once five days of it are
///     known, unless a later one shows
/// @param noShifts days on which the level did not shift to stay: what is found within a fortnight
///     of one is not followed
public record DayRulings(
    Set<LocalDate> counted,
    Set<LocalDate> leftOut,
    Set<LocalDate> shifts,
    Set<LocalDate> noShifts) {
  /// Nothing was ruled.
  public static final DayRulings NONE = new DayRulings(Set.of(), Set.of(), Set.of(), Set.of());

  public DayRulings {
    counted = Set.copyOf(counted);
    leftOut = Set.copyOf(leftOut);
    shifts = Set.copyOf(shifts);
    noShifts = Set.copyOf(noShifts);
  }
}
