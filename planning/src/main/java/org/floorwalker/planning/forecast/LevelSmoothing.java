package org.floorwalker.planning.forecast;

import java.util.Arrays;

/// Exponential smoothing of a level and of seven weekday indices, multiplicative, without trend
/// (Winters 1960), on totals freed of special days.
///
/// The two smoothing constants are those that would have erred least one and seven days ahead.
final class LevelSmoothing {
  private static final double[] ALPHA = {0.03, 0.07, 0.15, 0.3};
  private static final double[] GAMMA = {0.02, 0.06, 0.15, 0.3};
  private static final double CLIP = 0.5;
  private static final int WARM_UP_DAYS = 14;
  private static final int JUDGED_DAYS = 400;

  private final DailyOrigin origin;
  private final double alpha;
  private final double gamma;
  private final double[] index = new double[7];
  private double level;
  private double error;
  private final double[] weekAhead = new double[7];

  private LevelSmoothing(DailyOrigin origin, double alpha, double gamma) {
    this.origin = origin;
    this.alpha = alpha;
    this.gamma = gamma;
  }

  static double[] forecast(DailyOrigin origin) {
    LevelSmoothing best = new LevelSmoothing(origin, ALPHA[0], GAMMA[0]).run();
    for (double alpha : ALPHA) {
      for (double gamma : GAMMA) {
        LevelSmoothing candidate = new LevelSmoothing(origin, alpha, gamma).run();
        best = candidate.error < best.error ? candidate : best;
      }
    }
    return best.ahead();
  }

  private LevelSmoothing run() {
    int first = Math.max(0, origin.end() - JUDGED_DAYS);
    start(first);
    Arrays.fill(weekAhead, Double.NaN);
    for (int day = first; day < origin.end(); day++) {
      if (origin.isKnown(day)) {
        learn(day, day - first >= WARM_UP_DAYS);
      }
      weekAhead[origin.weekday(day)] = level * index[origin.weekday(day)];
    }
    return this;
  }

  /// Level and indices from the first four weeks.
  private void start(int first) {
    double[] sums = new double[7];
    int[] seen = new int[7];
    for (int day = first; day < Math.min(first + 28, origin.end()); day++) {
      if (origin.isKnown(day)) {
        sums[origin.weekday(day)] += origin.adjusted(day);
        seen[origin.weekday(day)]++;
      }
    }
    double all = 0;
    int weekdays = 0;
    for (int weekday = 0; weekday < 7; weekday++) {
      all += seen[weekday] == 0 ? 0 : sums[weekday] / seen[weekday];
      weekdays += seen[weekday] == 0 ? 0 : 1;
    }
    level = weekdays == 0 ? 0 : all / weekdays;
    for (int weekday = 0; weekday < 7; weekday++) {
      boolean measured = seen[weekday] > 0 && level > 0;
      index[weekday] = measured ? sums[weekday] / seen[weekday] / level : 1;
    }
  }

  private void learn(int day, boolean judged) {
    int weekday = origin.weekday(day);
    double total = origin.adjusted(day);
    double expected = Math.max(1e-6, level * index[weekday]);
    if (judged) {
      double early = weekAhead[weekday];
      error += Math.abs(total - expected);
      error += DayTable.known(early) ? Math.abs(total - early) : 0;
    }
    double relative = Math.clamp((total - expected) / expected, -CLIP, CLIP);
    level = Math.max(1e-6, level * (1 + alpha * relative));
    index[weekday] = Math.max(1e-6, index[weekday] * (1 + gamma * relative));
  }

  private double[] ahead() {
    double[] means = new double[origin.horizon()];
    for (int ahead = 0; ahead < means.length; ahead++) {
      means[ahead] = level * index[origin.weekday(origin.end() + ahead)];
    }
    return means;
  }
}
