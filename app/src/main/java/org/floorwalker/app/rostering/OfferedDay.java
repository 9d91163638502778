package org.floorwalker.app.rostering;

import java.time.LocalDate;

/// A day on which somebody offers other hours than in their usual week.
///
/// @param fromMinute of the local day; equal to `toMinute` when the day is not offered at all
public record OfferedDay(LocalDate day, int fromMinute, int toMinute) {
  public boolean isOffered() {
    return toMinute > fromMinute;
  }
}
