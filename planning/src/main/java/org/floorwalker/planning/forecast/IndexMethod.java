package org.floorwalker.planning.forecast;

import java.util.Arrays;
import java.util.function.IntUnaryOperator;

/// A straight line through the totals times weekday and month indices, with the slope drawn in: the
/// long-term method of many workforce tools.
///
/// The line is left out under 91 days, because it collapses there; months need more than a year.
final class IndexMethod {
  private static final double SLOPE_KEPT = 0.7;
  private static final int TREND_FROM_DAYS = 91;
  private static final int ROUNDS = 3;
  private static final int REMEMBERED_DAYS = 3 * 366;

  private final DailyOrigin origin;
  private final boolean months;
  private final int first;
  private final double[] weekdayIndex = new double[7];
  private final double[] monthIndex = new double[12];
  private double intercept;
  private double slope;

  private IndexMethod(DailyOrigin origin, boolean months) {
    this.origin = origin;
    this.months = months;
    this.first = Math.max(0, origin.end() - REMEMBERED_DAYS);
    Arrays.fill(weekdayIndex, 1);
    Arrays.fill(monthIndex, 1);
  }

  static double[] forecast(DailyOrigin origin, boolean months) {
    IndexMethod method = new IndexMethod(origin, months);
    for (int round = 0; round < ROUNDS; round++) {
      method.fitLine();
      method.fitIndices(method.weekdayIndex, origin::weekday);
      if (months) {
        method.fitIndices(method.monthIndex, method::month);
      }
    }
    method.fitLine();
    return method.ahead();
  }

  private int month(int day) {
    return origin.design().date(day).getMonthValue() - 1;
  }

  private double index(int day) {
    return Math.max(
        1e-6, weekdayIndex[origin.weekday(day)] * (months ? monthIndex[month(day)] : 1));
  }

  /// Weighted least squares of the freed totals on time, each index a weight.
  private void fitLine() {
    double weights = 0;
    double sumT = 0;
    double sumY = 0;
    double sumTt = 0;
    double sumTy = 0;
    for (int day = first; day < origin.end(); day++) {
      if (origin.isKnown(day)) {
        double weight = index(day);
        double t = day - first;
        double y = origin.adjusted(day) / weight;
        weights += weight;
        sumT += weight * t;
        sumY += weight * y;
        sumTt += weight * t * t;
        sumTy += weight * t * y;
      }
    }
    double determinant = weights * sumTt - sumT * sumT;
    boolean line = origin.end() - first >= TREND_FROM_DAYS && determinant > 0;
    slope = line ? (weights * sumTy - sumT * sumY) / determinant : 0;
    intercept = weights == 0 ? 0 : (sumY - slope * sumT) / weights;
  }

  private double line(int day) {
    double end = origin.end() - 1.0 - first;
    double t = day - first;
    double drawn = t <= end ? t : end + SLOPE_KEPT * (t - end);
    return Math.max(1e-6, intercept + slope * drawn);
  }

  private void fitIndices(double[] indices, IntUnaryOperator group) {
    double[] seen = new double[indices.length];
    double[] expected = new double[indices.length];
    for (int day = first; day < origin.end(); day++) {
      if (origin.isKnown(day)) {
        int number = group.applyAsInt(day);
        seen[number] += origin.adjusted(day);
        expected[number] += line(day) * index(day) / indices[number];
      }
    }
    for (int number = 0; number < indices.length; number++) {
      indices[number] = expected[number] > 0 ? seen[number] / expected[number] : 1;
    }
  }

  private double[] ahead() {
    double[] means = new double[origin.horizon()];
    Arrays.setAll(means, a -> line(origin.end() + a) * index(origin.end() + a));
    return means;
  }
}
