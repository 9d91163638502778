package org.floorwalker.planning.time;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;

/// The planning grid of a site: slots of one length, each local day starting anew at midnight.
///
/// A day of 15-minute slots has 92, 96 or 100 of them, so callers loop over [#slotsOf] and never
/// multiply by 96. Zones whose midnight is skipped start the day at its first instant.
///
/// @param zone the site's zone
/// @param slot slot length; divides 24 hours and is at least one minute
public record SlotGrid(ZoneId zone, Duration slot) {
  private static final long DAY_SECONDS = 24 * 3600;

  public SlotGrid {
    long seconds = slot.toSeconds();
    if (seconds < 60 || slot.getNano() != 0 || DAY_SECONDS % seconds != 0) {
      throw new IllegalArgumentException(
          "A slot of %s does not divide a day.\nMaybe use 5, 10, 15, 30 or 60 minutes."
              .formatted(slot));
    }
  }

  public static SlotGrid ofMinutes(ZoneId zone, int minutes) {
    return new SlotGrid(zone, Duration.ofMinutes(minutes));
  }

  /// The whole local day, 23 to 25 hours long.
  public TimeRange dayRange(LocalDate day) {
    return TimeRange.of(
        day.atStartOfDay(zone).toInstant(), day.plusDays(1).atStartOfDay(zone).toInstant());
  }

  /// Starts of all slots of the local day, in order.
  public List<Instant> slotsOf(LocalDate day) {
    TimeRange range = dayRange(day);
    List<Instant> starts = new ArrayList<>();
    for (Instant t = range.startInclusive(); t.isBefore(range.endExclusive()); t = t.plus(slot)) {
      starts.add(t);
    }
    return List.copyOf(starts);
  }

  /// Start of the slot that holds the instant.
  public Instant slotStart(Instant instant) {
    Instant midnight = localDate(instant).atStartOfDay(zone).toInstant();
    long slots = Duration.between(midnight, instant).toSeconds() / slot.toSeconds();
    return midnight.plus(slot.multipliedBy(slots));
  }

  public LocalDate localDate(Instant instant) {
    return ZonedDateTime.ofInstant(instant, zone).toLocalDate();
  }

  public boolean isSlotStart(Instant instant) {
    return slotStart(instant).equals(instant);
  }
}
