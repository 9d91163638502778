package org.floorwalker.app.platform.web;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import org.springframework.format.Parser;

/// Days and months of addresses and forms: ISO 8601, of the years 1900 to 2200, so that no
/// reckoning with them can overflow. Spring takes an empty word as none before it asks.
final class BoundedDates {
  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 2200;

  private BoundedDates() {}

  /// Reads a day.
  static final class Days implements Parser<LocalDate> {
    @Override
    public LocalDate parse(String word, Locale language) {
      return inside(LocalDate.parse(word.strip()));
    }
  }

  /// Reads a month.
  static final class Months implements Parser<YearMonth> {
    @Override
    public YearMonth parse(String word, Locale language) {
      return YearMonth.from(inside(YearMonth.parse(word.strip()).atDay(1)));
    }
  }

  private static LocalDate inside(LocalDate day) {
    if (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) {
      throw new IllegalArgumentException(
          "The year %d is not between %d and %d. Maybe it was mistyped."
              .formatted(day.getYear(), FIRST_YEAR, LAST_YEAR));
    }
    return day;
  }
}
