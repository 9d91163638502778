package org.floorwalker.planning.leave;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;

/// Whole weeks in a row, e.g. three weeks from Monday 5 July 2027.
///
/// @param monday first day, a Monday
/// @param length number of weeks, 1 to [#LONGEST]
public record LeavePeriod(LocalDate monday, int length) implements Comparable<LeavePeriod> {
  /// Longer leave is agreed apart, not drawn in a round.
  public static final int LONGEST = 8;

  public LeavePeriod {
    if (monday.getDayOfWeek() != DayOfWeek.MONDAY || length < 1 || length > LONGEST) {
      throw new IllegalArgumentException(
          "A period of %d weeks from %s is not possible.\nMaybe take 1 to %d weeks from a Monday."
              .formatted(length, monday, LONGEST));
    }
  }

  /// The day after its last Sunday.
  public LocalDate endExclusive() {
    return monday.plusWeeks(length);
  }

  /// Its Mondays.
  public List<LocalDate> weeks() {
    return Stream.iterate(monday, week -> week.plusWeeks(1)).limit(length).toList();
  }

  public boolean overlaps(LeavePeriod other) {
    return monday.isBefore(other.endExclusive()) && other.monday.isBefore(endExclusive());
  }

  /// Weeks between the two first days, either way.
  public long distance(LeavePeriod other) {
    return Math.abs(ChronoUnit.WEEKS.between(monday, other.monday));
  }

  @Override
  public int compareTo(LeavePeriod other) {
    int byStart = monday.compareTo(other.monday);
    return byStart == 0 ? Integer.compare(length, other.length) : byStart;
  }
}
