package org.floorwalker.planning.forecast;

import java.util.Arrays;

/// Level of the latest weeks times the weekdays of the latest half-year, on totals freed of special
/// days, season, growth and shift: a weekday that has changed lately is not drawn to what it was
/// years ago.
///
/// The level is the mean of 14, 28 or 56 days, as many as would have erred least in the last year.
final class LatestLevel {
  /// Days of history from which the method is used.
  static final int FROM_DAYS = 400;

  private static final int WEEKS = 26;
  private static final double LARGEST = 3;

  /// So many contacts as of a usual weekday stand beside those that came.
  private static final double USUAL_CONTACTS = 1000;

  private static final int BLOCK_DAYS = 28;
  private static final double CLIP = 3;
  private static final int[] LEVEL_DAYS = {14, 28, 56};
  private static final int[] LEADS = {7, 14, 21};
  private static final int JUDGED_DAYS = 364;

  private final DailyOrigin origin;
  private final double[] weekdays;
  private final KnownMeans means;

  private LatestLevel(DailyOrigin origin) {
    this.origin = origin;
    this.weekdays = weekdays(origin);
    double[] free = clipped(origin, weekdays);
    this.means = new KnownMeans(free.length, day -> free[day]);
  }

  static LatestLevel of(DailyOrigin origin) {
    return new LatestLevel(origin);
  }

  /// What each weekday of the latest half-year is of a mean day, drawn to what it is in the
  /// regression where few contacts came (Gamma-Poisson shrinkage; Gelman et al. 2013, §2.6); 0
  /// where nothing came.
  private static double[] weekdays(DailyOrigin origin) {
    double[] usual = new double[7];
    double[] contacts = new double[7];
    double[] expected = new double[7];
    for (int before = 1; before <= 7; before++) {
      int weekday = origin.weekday(origin.end() - before);
      double[] totals = latestEqual(origin, origin.end() - before);
      usual[weekday] = origin.regression().weekdayFactor(origin.end() - before);
      contacts[weekday] = totals.length * middle(totals);
      expected[weekday] = totals.length * usual[weekday];
    }
    double mean = Arrays.stream(usual).average().orElse(1);
    double level = Arrays.stream(contacts).sum() / Math.max(1e-9, Arrays.stream(expected).sum());
    double[] drawn = new double[7];
    for (int weekday = 0; weekday < 7; weekday++) {
      boolean nothing = expected[weekday] > 0 && contacts[weekday] == 0;
      double more = level * expected[weekday] + USUAL_CONTACTS;
      double of = usual[weekday] / mean * (contacts[weekday] + USUAL_CONTACTS) / more;
      drawn[weekday] = nothing ? 0 : of;
    }
    return drawn;
  }

  private static double[] latestEqual(DailyOrigin origin, int day) {
    double[] found = new double[WEEKS];
    int size = 0;
    for (int back = day; back >= 0 && back > day - 7 * WEEKS; back -= 7) {
      if (origin.isKnown(back) && !origin.design().isSpecial(back)) {
        found[size++] = origin.adjusted(back);
      }
    }
    return Arrays.copyOf(found, size);
  }

  /// Half mean, half median; in the mean no day counts as more than three medians.
  private static double middle(double[] totals) {
    double median = Numbers.median(totals);
    double most = median > 0 ? LARGEST * median : Double.POSITIVE_INFINITY;
    double mean = Arrays.stream(totals).map(total -> Math.min(total, most)).average().orElse(0);
    return (mean + median) / 2;
  }

  /// Totals freed of the weekday, too, none further from the median of its four weeks than three
  /// robust standard deviations; `NaN` for special days and those not known.
  private static double[] clipped(DailyOrigin origin, double[] weekdays) {
    double[] free = new double[origin.end()];
    Arrays.setAll(
        free,
        day -> {
          double weekday = weekdays[origin.weekday(day)];
          boolean usual = weekday > 0 && !origin.design().isSpecial(day);
          return usual ? origin.adjusted(day) / weekday : Double.NaN;
        });
    for (int to = free.length; to > 0; to -= BLOCK_DAYS) {
      clip(free, Math.max(0, to - BLOCK_DAYS), to);
    }
    return free;
  }

  private static void clip(double[] free, int from, int to) {
    double[] known = Arrays.stream(free, from, to).filter(DayTable::known).toArray();
    double median = Numbers.median(known);
    double[] sizes = Arrays.stream(known).map(of -> Math.abs(of - median)).toArray();
    double most = CLIP * 1.4826 * Numbers.median(sizes);
    for (int day = from; day < to; day++) {
      boolean is = DayTable.known(free[day]);
      free[day] = is ? Math.clamp(free[day], median - most, median + most) : Double.NaN;
    }
  }

  /// Means of the totals freed of all that is known of a day.
  KnownMeans means() {
    return means;
  }

  double[] forecast() {
    double level = means.mean(origin.end() - bestDays(), origin.end());
    double[] ahead = new double[origin.horizon()];
    Arrays.setAll(ahead, a -> level * weekdays[origin.weekday(origin.end() + a)]);
    return ahead;
  }

  private int bestDays() {
    int best = LEVEL_DAYS[0];
    for (int days : LEVEL_DAYS) {
      best = error(days) < error(best) ? days : best;
    }
    return best;
  }

  /// Sum of errors of weeks one to three weeks after an evening of the last year.
  private double error(int days) {
    double error = 0;
    int end = origin.end();
    for (int day = end - JUDGED_DAYS + LEADS[LEADS.length - 1]; day + 7 <= end; day++) {
      for (int lead : LEADS) {
        int then = day - lead;
        error += Math.abs(means.mean(day, day + 7) - means.mean(then - days, then));
      }
    }
    return error;
  }
}
