package org.floorwalker.planning.roster;

import java.time.LocalTime;

/// A window of local times, both ends included; it passes midnight when the end lies before
/// the start.
///
/// @param fromMinute first minute of the day, 0 to 1440
/// @param toMinute last minute of the day, 0 to 1440
public record StartTimes(int fromMinute, int toMinute) {
  public StartTimes {
    if (fromMinute < 0 || fromMinute > 1440 || toMinute < 0 || toMinute > 1440) {
      throw new IllegalArgumentException(
          "Minutes %d to %d are not within a day.\nMaybe write 07:00 and 18:00."
              .formatted(fromMinute, toMinute));
    }
  }

  public boolean passesMidnight() {
    return toMinute < fromMinute;
  }

  /// Whether a shift that starts at the local time starts in the window.
  public boolean contains(LocalTime start) {
    int minute = start.toSecondOfDay() / 60;
    boolean wholeMinute = start.toSecondOfDay() % 60 == 0;
    boolean notLate = minute < toMinute || (minute == toMinute && wholeMinute);
    return passesMidnight() ? minute >= fromMinute || notLate : minute >= fromMinute && notLate;
  }
}
