package org.floorwalker.app.development;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.Optional;
import org.floorwalker.app.people.Placement.Tenure;
import org.jspecify.annotations.Nullable;

/// How often a series of talks comes round, or the day in somebody's tenure it is due around.
public enum Cadence {
  WEEKLY(52),
  MONTHLY(12),
  FOUR_A_YEAR(4),
  THREE_A_YEAR(3),
  TWO_A_YEAR(2),
  YEARLY(1),
  /// Around the thirtieth day after the start.
  DAY_30(0),
  DAY_60(0),
  DAY_90(0),
  /// In the month before the probation ends, by the contract or by the country's law.
  PROBATION_END(0),
  /// In the month before a contract ends.
  CONTRACT_END(0);

  private static final int BEFORE_AND_AFTER_DAYS = 7;
  private static final int DAYS_BEFORE_END = 30;

  private final int timesAYear;

  Cadence(int timesAYear) {
    this.timesAYear = timesAYear;
  }

  /// First and last day on which a talk fulfils the cadence.
  public record Window(LocalDate first, LocalDate last) {
    public boolean contains(LocalDate day) {
      return !day.isBefore(first) && !day.isAfter(last);
    }
  }

  /// 0 for those that come once in a tenure.
  public int timesAYear() {
    return timesAYear;
  }

  /// The window the day lies in for somebody; empty when none does.
  ///
  /// @param country whose law their contract follows
  public Optional<Window> windowOn(LocalDate day, Tenure tenure, String country) {
    return switch (this) {
      case WEEKLY -> {
        LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        yield Optional.of(new Window(monday, monday.plusDays(6)));
      }
      case MONTHLY -> months(day, 1);
      case FOUR_A_YEAR -> months(day, 3);
      case THREE_A_YEAR -> months(day, 4);
      case TWO_A_YEAR -> months(day, 6);
      case YEARLY -> months(day, 12);
      case DAY_30 -> around(day, tenure.since().plusDays(29));
      case DAY_60 -> around(day, tenure.since().plusDays(59));
      case DAY_90 -> around(day, tenure.since().plusDays(89));
      case PROBATION_END -> beforeEnd(day, Probation.in(country).lastDay(tenure));
      case CONTRACT_END -> beforeEnd(day, tenure.until());
    };
  }

  private static Optional<Window> months(LocalDate day, int length) {
    int first = (day.getMonthValue() - 1) / length * length + 1;
    LocalDate from = LocalDate.of(day.getYear(), first, 1);
    return Optional.of(new Window(from, from.plusMonths(length).minusDays(1)));
  }

  private static Optional<Window> around(LocalDate day, LocalDate centre) {
    Window window =
        new Window(centre.minusDays(BEFORE_AND_AFTER_DAYS), centre.plusDays(BEFORE_AND_AFTER_DAYS));
    return Optional.of(window).filter(there -> there.contains(day));
  }

  private static Optional<Window> beforeEnd(LocalDate day, @Nullable LocalDate end) {
    return Optional.ofNullable(end)
        .map(last -> new Window(last.minusDays(DAYS_BEFORE_END), last))
        .filter(there -> there.contains(day));
  }

  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static Cadence ofKey(String key) {
    return valueOf(key.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
