package org.floorwalker.files.holidays;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;

/// Which day of a year is meant, as the file of overrides writes it.
///
/// `12-24` a date; `easter-1`, `orthodox+1` days from Easter Sunday; `friday 06-19` the first
/// Friday on or after a date; `next-working 05-02` the next working day after a date, where that
/// date falls on a Sunday, and `next-working-weekend 05-04`, where on a Saturday or Sunday.
final class DayRule {
  private DayRule() {}

  /// The day, before any substitute; the date named for substitutes.
  static LocalDate dayOf(String rule, int year) {
    String[] words = rule.split(" ");
    String last = words[words.length - 1];
    if (rule.startsWith("easter")) {
      return Easter.western(year).plusDays(offset(rule, "easter"));
    }
    if (rule.startsWith("orthodox")) {
      return Easter.orthodox(year).plusDays(offset(rule, "orthodox"));
    }
    LocalDate date = MonthDay.parse("--" + last).atYear(year);
    return words.length == 1 || rule.startsWith("next-working")
        ? date
        : date.with(
            TemporalAdjusters.nextOrSame(DayOfWeek.valueOf(words[0].toUpperCase(Locale.ROOT))));
  }

  private static int offset(String rule, String word) {
    String days = rule.substring(word.length());
    return days.isEmpty() ? 0 : Integer.parseInt(days);
  }

  static boolean isSubstitute(String rule) {
    return rule.startsWith("next-working");
  }

  /// Whether a substitute is due for the date.
  static boolean isDue(String rule, LocalDate date) {
    return date.getDayOfWeek() == DayOfWeek.SUNDAY
        || (rule.startsWith("next-working-weekend") && date.getDayOfWeek() == DayOfWeek.SATURDAY);
  }
}
