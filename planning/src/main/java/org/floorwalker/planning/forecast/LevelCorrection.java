package org.floorwalker.planning.forecast;

import java.util.Arrays;

/// How far the last weeks lie from the regression, as a logarithm that fades with the lead.
///
/// An exponentially weighted mean of the log errors; half-life and fading are those that would have
/// erred least at leads of 1, 7 and 14 days over the last 150 days.
final class LevelCorrection {
  private static final double[] HALF_LIFE_DAYS = {7, 14, 30, 60};
  private static final double[] FADING_A_DAY = {0.8, 0.93, 0.97};
  private static final int[] LEADS = {1, 7, 14};
  private static final int JUDGED_DAYS = 150;
  private static final int REMEMBERED_DAYS = 400;
  private static final double SPECIAL_WEIGHT = 0.3;
  private static final double CLIP = 3;

  private final double[] levels;
  private final double[] surprises;
  private final int firstDay;
  private final double fadingADay;
  private final double carriedOver;

  /// Nothing known.
  private LevelCorrection(int firstDay) {
    this.levels = new double[1];
    this.surprises = new double[1];
    this.firstDay = firstDay;
    this.fadingADay = FADING_A_DAY[0];
    this.carriedOver = 0;
  }

  /// @param levels the level on the evening of each day from the first on
  private LevelCorrection(DailyOrigin origin, double[] errors, double[] levels, double fadingADay) {
    this.levels = levels;
    this.firstDay = firstDay(origin);
    this.fadingADay = fadingADay;
    this.surprises = new double[levels.length];
    this.carriedOver = learnSurprises(origin, errors);
  }

  static LevelCorrection of(DailyOrigin origin) {
    double[] errors = logErrors(origin);
    if (errors.length == 0) {
      return new LevelCorrection(firstDay(origin));
    }
    double[] best = errors;
    double bestFading = 0;
    double least = Double.POSITIVE_INFINITY;
    for (double halfLife : HALF_LIFE_DAYS) {
      double[] levels = levels(origin, errors, halfLife);
      for (double fading : FADING_A_DAY) {
        double error = error(origin, errors, levels, fading);
        if (error < least) {
          least = error;
          best = levels;
          bestFading = fading;
        }
      }
    }
    return new LevelCorrection(origin, errors, best, bestFading);
  }

  /// Notes of each evening how far the latest known day lay off its level; how much of that the
  /// next known day still showed is the answer.
  private double learnSurprises(DailyOrigin origin, double[] errors) {
    Carryover.Learning learning = new Carryover.Learning();
    boolean ordinaryBefore = false;
    for (int i = 0; i < errors.length; i++) {
      surprises[i] = i == 0 ? 0 : surprises[i - 1];
      if (DayTable.known(errors[i])) {
        boolean special = origin.design().isDisturbed(firstDay + i);
        if (ordinaryBefore && !special) {
          learning.add(surprises[i - 1], errors[i] - levels[i - 1] * fadingADay);
        }
        surprises[i] = Carryover.weighted(errors[i] - levels[i], special);
        ordinaryBefore = !special;
      }
    }
    return learning.share();
  }

  private static int firstDay(DailyOrigin origin) {
    return Math.max(0, origin.end() - REMEMBERED_DAYS);
  }

  /// Log errors from the first remembered day on, clipped at three robust standard deviations
  /// unless a planner ruled that the day counts.
  private static double[] logErrors(DailyOrigin origin) {
    int first = firstDay(origin);
    double[] errors = new double[origin.end() - first];
    double[] sizes = new double[errors.length];
    int known = 0;
    for (int day = first; day < origin.end(); day++) {
      if (origin.isKnown(day)) {
        double mean = Math.exp(origin.regression().logMean(day));
        errors[day - first] = Math.log((origin.total(day) + 0.5) / (mean + 0.5));
        sizes[known++] = Math.abs(errors[day - first]);
      } else {
        errors[day - first] = Double.NaN;
      }
    }
    double clip = CLIP * 1.4826 * Numbers.median(Arrays.copyOf(sizes, known));
    for (int i = 0; i < errors.length; i++) {
      double most = origin.series().isCounted(first + i) ? Double.MAX_VALUE : clip;
      errors[i] = DayTable.known(errors[i]) ? Math.clamp(errors[i], -most, most) : Double.NaN;
    }
    return errors;
  }

  /// The level on the evening of each remembered day.
  private static double[] levels(DailyOrigin origin, double[] errors, double halfLife) {
    double keep = Math.pow(0.5, 1 / halfLife);
    double[] levels = new double[errors.length];
    double sum = 0;
    double weights = halfLife / 4;
    for (int i = 0; i < errors.length; i++) {
      sum *= keep;
      weights *= keep;
      if (DayTable.known(errors[i])) {
        boolean special = origin.design().isDisturbed(firstDay(origin) + i);
        double weight = special ? SPECIAL_WEIGHT : 1;
        sum += weight * errors[i];
        weights += weight;
      }
      levels[i] = sum / weights;
    }
    return levels;
  }

  private static double error(DailyOrigin origin, double[] errors, double[] levels, double fading) {
    double sum = 0;
    for (int i = Math.max(0, errors.length - JUDGED_DAYS); i < errors.length; i++) {
      boolean judged =
          DayTable.known(errors[i]) && !origin.design().isSpecial(firstDay(origin) + i);
      for (int lead : LEADS) {
        if (judged && i >= lead) {
          sum += Math.abs(errors[i] - levels[i - lead] * Math.pow(fading, lead));
        }
      }
    }
    return sum;
  }

  /// Factor on the regression's mean, `lead` being 1 for the first day forecast.
  double factor(int lead) {
    return Math.exp(level() * Math.pow(fadingADay, lead));
  }

  /// Factor that would have been used for a day of the history on the evening before it.
  double factorOnEveBefore(int day) {
    int eve = day - 1 - firstDay;
    return eve < 0 || eve >= levels.length
        ? 1
        : Math.exp(levels[eve] * fadingADay + surprises[eve] * carriedOver);
  }

  /// What the last known day says of the next ones, beside the level.
  Carryover carryover() {
    return new Carryover(carriedOver, surprises[surprises.length - 1]);
  }

  /// The log level on the last evening, 0 for none.
  double level() {
    return levels[levels.length - 1];
  }

  double fadingADay() {
    return fadingADay;
  }
}
