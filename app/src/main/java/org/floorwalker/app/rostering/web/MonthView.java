package org.floorwalker.app.rostering.web;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import org.floorwalker.app.rostering.DayPlan;
import org.jspecify.annotations.Nullable;

/// A person's own month.
///
/// @param month the month
/// @param zone zone of the person's site
/// @param weeks whole weeks from Monday to Sunday that touch the month
/// @param paidHours paid hours on days of the month
public record MonthView(YearMonth month, ZoneId zone, List<List<Day>> weeks, double paidHours) {
  public MonthView {
    weeks = List.copyOf(weeks);
  }

  public YearMonth previous() {
    return month.minusMonths(1);
  }

  public YearMonth next() {
    return month.plusMonths(1);
  }

  /// @param plan the shift, null when there is none
  /// @param off what it is without a shift
  public record Day(
      LocalDate date, @Nullable DayPlan plan, boolean isInMonth, OffDay off, boolean isToday) {}
}
