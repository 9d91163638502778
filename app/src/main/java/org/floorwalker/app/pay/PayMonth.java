package org.floorwalker.app.pay;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;

/// A month of a country's pay.
///
/// @param country two letters
public record PayMonth(String country, YearMonth month) {
  public LocalDate first() {
    return month.atDay(1);
  }

  public LocalDate endExclusive() {
    return month.plusMonths(1).atDay(1);
  }

  /// The Monday of the week in which the month begins.
  public LocalDate firstMonday() {
    return first().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }

  /// The Monday after the week in which it ends.
  public LocalDate mondayAfter() {
    return endExclusive().minusDays(1).with(TemporalAdjusters.next(DayOfWeek.MONDAY));
  }

  public boolean contains(LocalDate day) {
    return YearMonth.from(day).equals(month);
  }

  public PayMonth minusMonths(int months) {
    return new PayMonth(country, month.minusMonths(months));
  }
}
