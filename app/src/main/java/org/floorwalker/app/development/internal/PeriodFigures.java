package org.floorwalker.app.development.internal;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.floorwalker.app.development.PeriodFact.Usual;
import org.floorwalker.app.history.WorkResult;

/// What a person's days add up to over a period, and the range their own weeks before it lie in.
final class PeriodFigures {
  /// Weeks before the period the usual range is learnt from.
  public static final int PAST_WEEKS = 13;

  private static final int LEAST_WEEKS = 6;

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
  /// @param basis contacts, evaluations or days it rests on
  /// @param usual empty when there are too few weeks
  public record Read(double value, double basis, Optional<Usual> usual) {}

  /// Reads a figure over the days from the one until before the other; empty when it rests
  /// on nothing.
  public static Optional<Read> read(Course course, LocalDate from, LocalDate until) {
    double value = course.value(from, until);
    double basis = course.basis(from, until);
    return basis == 0 || Double.isNaN(value)
        ? Optional.empty()
        : Optional.of(new Read(value, basis, usual(weeks(course, from, PAST_WEEKS))));
  }

  private static List<Double> weeks(Course course, LocalDate before, int count) {
    List<Double> weeks = new ArrayList<>();
    for (int back = 1; back <= count; back++) {
      LocalDate from = before.minusWeeks(back);
      LocalDate until = before.minusWeeks(back - 1L);
      double value = course.value(from, until);
      if (course.basis(from, until) >= course.leastOfWeek() && !Double.isNaN(value)) {
        weeks.add(value);
      }
    }
    return weeks;
  }

  /// Figures of whole weeks between two days, those that rest on too little left out.
  static List<Double> weekly(Course course, LocalDate from, LocalDate until) {
    int count = (int) ChronoUnit.WEEKS.between(from, until);
    return weeks(course, from.plusWeeks(count), count);
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
}
