package org.floorwalker.planning.training;

import java.time.DayOfWeek;
import java.time.LocalDate;

/// Mondays to Fridays, which a class of newcomers is counted in; holidays count like any other.
public final class WorkingDays {
  private static final int OF_A_WEEK = 5;

  private WorkingDays() {}

  public static boolean isOne(LocalDate day) {
    return day.getDayOfWeek().getValue() <= OF_A_WEEK;
  }

  /// The calendar day of a working day: from Thursday 1 April 2027 on, the third is Monday 5 April.
  ///
  /// @param starts a working day, the first
  /// @param number 1 for the first
  public static LocalDate day(LocalDate starts, int number) {
    int weekday = starts.getDayOfWeek().getValue() - DayOfWeek.MONDAY.getValue();
    int ahead = weekday + number - 1;
    return starts.minusDays(weekday).plusWeeks(ahead / OF_A_WEEK).plusDays(ahead % OF_A_WEEK);
  }

  /// The latest day from which on so many working days are over before another day: five before
  /// Saturday 3 April 2027 begin on Monday 29 March.
  ///
  /// @param count at least 1
  public static LocalDate startBefore(LocalDate day, int count) {
    LocalDate start = day;
    for (int left = count; left > 0; left -= isOne(start) ? 1 : 0) {
      start = start.minusDays(1);
    }
    return start;
  }
}
