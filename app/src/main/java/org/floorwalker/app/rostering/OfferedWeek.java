package org.floorwalker.app.rostering;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;

/// The weekly hours somebody offers to work in, from a day on.
///
/// @param validFrom first day it holds
/// @param limited false when they may be planned at any time of their contract
/// @param hours offered hours; a weekday that is not named is not offered
public record OfferedWeek(LocalDate validFrom, boolean limited, List<Hours> hours) {
  public OfferedWeek {
    hours = List.copyOf(hours);
  }

  /// @param fromMinute of the local day, 0 to 1439
  /// @param toMinute of the local day, above `fromMinute`, up to 1440
  public record Hours(DayOfWeek weekday, int fromMinute, int toMinute) {
    public Hours {
      if (fromMinute < 0 || toMinute > 1440 || toMinute <= fromMinute) {
        throw new IllegalArgumentException(
            "Hours from minute %d to %d are not within a day.\nMaybe the two are swapped."
                .formatted(fromMinute, toMinute));
      }
    }
  }
}
