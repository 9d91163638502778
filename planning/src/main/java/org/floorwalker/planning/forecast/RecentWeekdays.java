package org.floorwalker.planning.forecast;

import java.util.Arrays;

/// Half mean, half median of the last six equal weekdays, free of special days: what many planners
/// do by hand. In the mean no day counts as more than three medians. A weekday that is not known at
/// all is the mean of the others.
final class RecentWeekdays {
  private static final int WEEKDAYS = 6;
  private static final double LARGEST = 3;

  private RecentWeekdays() {}

  static double[] forecast(DailyOrigin origin) {
    double[] byWeekday = new double[7];
    for (int ahead = 0; ahead < 7; ahead++) {
      byWeekday[origin.weekday(origin.end() + ahead)] = middle(origin, origin.end() + ahead);
    }
    double known = Arrays.stream(byWeekday).filter(DayTable::known).average().orElse(0);
    Arrays.setAll(byWeekday, of -> DayTable.known(byWeekday[of]) ? byWeekday[of] : known);
    double[] means = new double[origin.horizon()];
    Arrays.setAll(means, ahead -> byWeekday[origin.weekday(origin.end() + ahead)]);
    return means;
  }

  /// `NaN` when no equal weekday is known.
  private static double middle(DailyOrigin origin, int day) {
    double[] found = new double[WEEKDAYS];
    int size = 0;
    for (int back = day - 7; back >= 0 && size < WEEKDAYS; back -= 7) {
      if (origin.isKnown(back) && !origin.design().isSpecial(back)) {
        found[size++] = origin.adjusted(back);
      }
    }
    double[] totals = Arrays.copyOf(found, size);
    double median = Numbers.median(totals);
    double most = median > 0 ? LARGEST * median : Double.POSITIVE_INFINITY;
    double mean =
        Arrays.stream(totals).map(total -> Math.min(total, most)).average().orElse(Double.NaN);
    return (mean + median) / 2;
  }
}
