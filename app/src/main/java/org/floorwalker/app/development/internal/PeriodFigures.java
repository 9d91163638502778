package org.floorwalker.app.development.internal;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.floorwalker.app.development.PeriodFact.Usual;
import org.floorwalker.app.history.WorkResult;

/// What a person's days add up to over a period, and the range their own weeks before it lie in.
public final class PeriodFigures {
  /// Weeks before the period the usual range is learnt from.
  public static final int PAST_WEEKS = 13;

  private static final int LEAST_WEEKS = 6;
  private static final double LEAST_CONTACTS = 20;

  /// Nine of ten of a normal distribution lie within so many standard deviations.
  private static final double NINE_OF_TEN = 1.6449;

  private PeriodFigures() {}

  /// How a figure comes from what somebody did.
  public interface Reading {
    /// `NaN` when it cannot be said.
    double of(WorkResult result);
  }

  /// A figure of the period.
  ///
  /// @param usual empty when there are too few weeks
  public record Read(double value, double contacts, Optional<Usual> usual) {}

  /// Reads a figure over the days from the one until before the other; empty without contacts.
  public static Optional<Read> read(
      SortedMap<LocalDate, WorkResult> days, LocalDate from, LocalDate until, Reading reading) {
    WorkResult period = sum(days.subMap(from, until));
    double value = reading.of(period);
    return period.counts().answered() == 0 || Double.isNaN(value)
        ? Optional.empty()
        : Optional.of(
            new Read(
                value, period.counts().answered(), usual(weeks(days, from, PAST_WEEKS, reading))));
  }

  private static List<Double> weeks(
      SortedMap<LocalDate, WorkResult> days, LocalDate before, int count, Reading reading) {
    List<Double> weeks = new ArrayList<>();
    for (int back = 1; back <= count; back++) {
      WorkResult week = sum(days.subMap(before.minusWeeks(back), before.minusWeeks(back - 1L)));
      double value = reading.of(week);
      if (week.counts().answered() >= LEAST_CONTACTS && !Double.isNaN(value)) {
        weeks.add(value);
      }
    }
    return weeks;
  }

  /// Figures of whole weeks between two days, those with too few contacts left out.
  static List<Double> weekly(
      SortedMap<LocalDate, WorkResult> days, LocalDate from, LocalDate until, Reading reading) {
    int count = (int) ChronoUnit.WEEKS.between(from, until);
    return weeks(days, from.plusWeeks(count), count, reading);
  }

  private static Optional<Usual> usual(List<Double> weeks) {
    if (weeks.size() < LEAST_WEEKS) {
      return Optional.empty();
    }
    double mean = weeks.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
    double squares = weeks.stream().mapToDouble(value -> (value - mean) * (value - mean)).sum();
    double spread = NINE_OF_TEN * Math.sqrt(squares / (weeks.size() - 1));
    return Optional.of(new Usual(Math.max(0, mean - spread), mean + spread, weeks.size()));
  }

  private static WorkResult sum(SortedMap<LocalDate, WorkResult> days) {
    return days.values().stream().reduce(WorkResult.NONE, WorkResult::plus);
  }
}
