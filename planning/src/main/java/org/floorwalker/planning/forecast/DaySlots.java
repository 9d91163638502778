package org.floorwalker.planning.forecast;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import org.floorwalker.planning.time.SlotGrid;

/// The slots of a local day as forecasts and histories know them: a daily slot is the whole day,
/// 23 to 25 hours long.
final class DaySlots {
  private static final Duration DAY = Duration.ofDays(1);

  private DaySlots() {}

  static List<Instant> of(LocalDate date, ZoneId zone, Duration slot) {
    return slot.equals(DAY)
        ? List.of(date.atStartOfDay(zone).toInstant())
        : new SlotGrid(zone, slot).slotsOf(date);
  }

  /// Number of the slot by the wall clock, 0 at midnight; both doubled hours of autumn have the
  /// same.
  static int slotOfDay(Instant start, ZoneId zone, int slotMinutes) {
    ZonedDateTime local = start.atZone(zone);
    return (local.getHour() * 60 + local.getMinute()) / slotMinutes;
  }
}
