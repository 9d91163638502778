package org.floorwalker.planning.staffing;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.floorwalker.planning.time.OpeningHours;

/// Adds lengths of time that count only while a queue is open.
///
/// @param hours when it is open
/// @param zone whose local times the hours are
public record OpenTime(OpeningHours hours, ZoneId zone) {
  private static final int MOST_DAYS = 1000;

  /// The instant at which this much open time has passed; `Instant.MAX` when it never does.
  public Instant after(Instant start, Duration open) {
    Duration left = open;
    LocalDate day = start.atZone(zone).toLocalDate().minusDays(1);
    for (int i = 0; i < MOST_DAYS; i++, day = day.plusDays(1)) {
      for (OpeningHours.Hours stretch : hours.hoursOf(day)) {
        Instant from = latest(start, instant(day, stretch.opensMinute()));
        Instant until = instant(day, stretch.closesMinute());
        if (from.isBefore(until)) {
          Duration length = Duration.between(from, until);
          if (length.compareTo(left) >= 0) {
            return from.plus(left);
          }
          left = left.minus(length);
        }
      }
    }
    return Instant.MAX;
  }

  private Instant instant(LocalDate day, int minute) {
    return day.plusDays(minute / 1440)
        .atTime(minute % 1440 / 60, minute % 60)
        .atZone(zone)
        .toInstant();
  }

  private static Instant latest(Instant a, Instant b) {
    return a.isAfter(b) ? a : b;
  }
}
