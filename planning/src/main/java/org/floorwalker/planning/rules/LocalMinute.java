package org.floorwalker.planning.rules;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/// Clock times of a date as instants.
final class LocalMinute {
  private static final int DAY = 1440;

  private LocalMinute() {}

  /// The instant at so many minutes on the clock of the date; 1440 and more lie on later dates.
  static Instant of(LocalDate date, int minute, ZoneId zone) {
    return date.plusDays(minute / DAY)
        .atStartOfDay()
        .plusMinutes(minute % DAY)
        .atZone(zone)
        .toInstant();
  }
}
