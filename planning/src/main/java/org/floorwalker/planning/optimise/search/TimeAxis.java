package org.floorwalker.planning.optimise.search;

import java.time.Duration;
import java.time.Instant;
import org.floorwalker.planning.time.TimeRange;

/// Slots of the whole problem, counted from the earliest local midnight of the first day.
///
/// One axis serves all zones, so a slot is a stretch of real time and clock changes need no care
/// in the search.
///
/// @param origin start of slot 0
/// @param slotMinutes length of a slot
/// @param horizon slots that cost anything; work after them serves nobody
record TimeAxis(Instant origin, int slotMinutes, int horizon) {

  static TimeAxis of(TimeRange span, Duration slot) {
    int minutes = Math.toIntExact(slot.toMinutes());
    long slots = (span.length().toMinutes() + minutes - 1) / minutes;
    return new TimeAxis(span.startInclusive(), minutes, Math.toIntExact(slots));
  }

  /// Whole minutes from the origin, rounded down.
  public int minuteOf(Instant instant) {
    return Math.toIntExact(Math.floorDiv(secondOf(instant), 60));
  }

  /// Whole minutes from the origin, rounded up.
  int minuteOfCeiling(Instant instant) {
    return Math.toIntExact(Math.ceilDiv(secondOf(instant), 60));
  }

  /// The slot that holds the instant.
  public int slotAt(Instant instant) {
    return Math.toIntExact(Math.floorDiv(secondOf(instant), slotMinutes * 60L));
  }

  /// The first slot that starts at the instant or later.
  public int slotFrom(Instant instant) {
    return Math.toIntExact(Math.ceilDiv(secondOf(instant), slotMinutes * 60L));
  }

  public boolean isSlotStart(Instant instant) {
    return secondOf(instant) % (slotMinutes * 60L) == 0;
  }

  public Instant instantOf(int slot) {
    return origin.plusSeconds(slot * (slotMinutes * 60L));
  }

  /// Slots needed to hold the duration, rounded up.
  int slotsFor(Duration duration) {
    return Math.toIntExact(Math.ceilDiv(duration.toSeconds(), slotMinutes * 60L));
  }

  private long secondOf(Instant instant) {
    return Duration.between(origin, instant).toSeconds();
  }
}
