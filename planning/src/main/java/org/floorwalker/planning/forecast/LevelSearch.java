package org.floorwalker.planning.forecast;

import java.util.Arrays;
import java.util.stream.IntStream;

/// Looks for a shift and for steady growth in the levels of days: logarithms of their contacts,
/// freed of weekday, season and special days.
///
/// A shift parts the last months in two whose means differ by far more than such days differ by
/// chance (two-sample test, days following a first-order autoregression; compare Chow 1960), and
/// parts them better than a straight line does. Growth is the drift of a random walk of months:
/// their mean step, drawn to 0 by its own standard error (James & Stein 1961), and no more than the
/// latest half-year shows.
final class LevelSearch {
  private static final int SHORTEST_AFTER = 14;
  private static final int LONGEST_AFTER = 140;
  private static final int SHORTEST_BEFORE = 35;
  private static final int LONGEST_BEFORE = 91;

  /// So many of the days must be known.
  private static final double ENOUGH = 0.6;

  private static final double SURE_ERRORS = 5;
  private static final double SMALLEST_SHIFT = 0.1;

  /// Logarithm of a likelihood ratio: e to the thirteenth is 440,000 to 1.
  private static final double SURE_LIKELIHOOD = 13;

  private static final double MOST_CARRIED = 0.95;
  private static final int MONTH_DAYS = 30;
  private static final int FEWEST_MONTHS = 24;
  private static final int LATEST_MONTHS = 6;
  private static final double SURE_GROWTH_ERRORS = 2;

  private final double[] levels;
  private final int end;
  private final double[] sums;
  private final double[] squares;
  private final int[] known;

  /// @param levels of each day of the history; `NaN` where not known
  LevelSearch(double[] levels) {
    this.levels = levels;
    this.end = levels.length;
    this.sums = new double[end + 1];
    this.squares = new double[end + 1];
    this.known = new int[end + 1];
    for (int day = 0; day < end; day++) {
      double level = isKnown(day) ? levels[day] : 0;
      sums[day + 1] = sums[day] + level;
      squares[day + 1] = squares[day] + level * level;
      known[day + 1] = known[day] + (isKnown(day) ? 1 : 0);
    }
  }

  private boolean isKnown(int day) {
    return DayTable.known(levels[day]);
  }

  /// The regression with the shift or the growth that its own levels show; itself without.
  /// What a planner ruled on a shift goes before.
  static DailyRegression followed(DailyRegression level) {
    DailyRegression found = found(level);
    LevelPath confirmed = level.ruledShifts().confirmed(found.path());
    return confirmed.isShifted() && !confirmed.equals(found.path())
        ? level.along(confirmed)
        : found;
  }

  private static DailyRegression found(DailyRegression level) {
    LevelPath maybe = of(level).likelyShift();
    if (maybe.isShifted() && !level.ruledShifts().isRejected(maybe)) {
      DailyRegression shifted = level.along(maybe);
      // A trend that knows of no shift bends towards it: only freed of that is it judged.
      LevelPath sure = of(shifted).sureShift();
      if (sure.isShifted() && !level.ruledShifts().isRejected(sure)) {
        return sure.equals(maybe) ? shifted : level.along(sure);
      }
    }
    LevelPath growing = of(level).growth();
    return growing.isGrowing() ? level.along(growing) : level;
  }

  private static LevelSearch of(DailyRegression regression) {
    return new LevelSearch(
        IntStream.range(0, regression.end()).mapToDouble(regression::level).toArray());
  }

  /// The shift that chance hardly explains, level where there is none.
  LevelPath likelyShift() {
    int day = bestParting();
    boolean likely = day > 0 && standardErrors(day) * Math.sqrt(worth(day)) >= SURE_ERRORS;
    return LevelPath.shifted(likely ? day : 0, end);
  }

  /// The same, if it is notable and a straight line does not explain it either.
  LevelPath sureShift() {
    int day = likelyShift().firstNewDay();
    boolean sure =
        day > 0
            && Math.abs(step(day)) >= SMALLEST_SHIFT
            && likelierThanLine(day) >= SURE_LIKELIHOOD;
    return LevelPath.shifted(sure ? day : 0, end);
  }

  /// The day whose two sides differ most, 0 in a short history.
  private int bestParting() {
    int best = 0;
    double most = 0;
    int first = Math.max(SHORTEST_BEFORE, end - LONGEST_AFTER);
    for (int day = end - SHORTEST_AFTER; day >= first; day--) {
      double errors = standardErrors(day);
      if (errors > most) {
        most = errors;
        best = day;
      }
    }
    return best;
  }

  /// First of the days before a parting that are looked at.
  private static int before(int day) {
    return Math.max(0, day - LONGEST_BEFORE);
  }

  /// By how much the mean level after the parting lies above that before.
  private double step(int day) {
    return mean(day, end) - mean(before(day), day);
  }

  /// The step in standard errors it would have if days differed independently.
  private double standardErrors(int day) {
    int daysBefore = known[day] - known[before(day)];
    int daysAfter = known[end] - known[day];
    if (daysBefore < ENOUGH * SHORTEST_BEFORE || daysAfter < ENOUGH * SHORTEST_AFTER) {
      return 0;
    }
    double variance = Math.max(1e-12, scatterAbout(day) / (daysBefore + daysAfter - 2));
    return Math.abs(step(day)) / Math.sqrt(variance * (1.0 / daysBefore + 1.0 / daysAfter));
  }

  /// How much likelier the days are with two levels than about a straight line, as a logarithm.
  private double likelierThanLine(int day) {
    double gain = Math.log(scatterAboutLine(before(day)) / Math.max(1e-12, scatterAbout(day)));
    return (known[end] - known[before(day)]) / 2.0 * gain * worth(day);
  }

  /// Independent days that a day is worth where it resembles the one before.
  private double worth(int day) {
    double carried = carried(day);
    return (1 - carried) / (1 + carried);
  }

  /// How much of a day's distance from the mean of its side the next known day still has.
  private double carried(int parting) {
    double products = 0;
    double all = 0;
    double last = 0;
    for (int day = before(parting); day < end; day++) {
      if (isKnown(day)) {
        double mean = day < parting ? mean(before(parting), parting) : mean(parting, end);
        double off = levels[day] - mean;
        products += last * off;
        all += off * off;
        last = off;
      }
    }
    return all == 0 ? 0 : Math.clamp(products / all, 0, MOST_CARRIED);
  }

  private double mean(int from, int to) {
    int days = known[to] - known[from];
    return days == 0 ? 0 : (sums[to] - sums[from]) / days;
  }

  /// Sum of squares about the means of both sides.
  private double scatterAbout(int parting) {
    return scatter(before(parting), parting) + scatter(parting, end);
  }

  private double scatter(int from, int to) {
    double mean = mean(from, to);
    return squares[to] - squares[from] - mean * mean * (known[to] - known[from]);
  }

  /// Sum of squares about the straight line through the days up to the end.
  private double scatterAboutLine(int from) {
    double middle = mean(from, end);
    double center = IntStream.range(from, end).filter(this::isKnown).average().orElse(from);
    double products = 0;
    double widths = 0;
    for (int day = from; day < end; day++) {
      if (isKnown(day)) {
        products += (day - center) * (levels[day] - middle);
        widths += (day - center) * (day - center);
      }
    }
    return scatter(from, end) - (widths == 0 ? 0 : products * products / widths);
  }

  /// Steady growth, level where there is none or the history is short.
  LevelPath growth() {
    int months = end / MONTH_DAYS;
    if (months < FEWEST_MONTHS) {
      return LevelPath.level(end);
    }
    double all = drawn(meanStep(months - 1), deviation(months) / Math.sqrt(months - 1.0));
    double late = meanStep(LATEST_MONTHS);
    double steady = all * late > 0 ? Math.min(Math.abs(all), Math.abs(late)) : 0;
    return LevelPath.growing(Math.copySign(steady, all) / MONTH_DAYS, end);
  }

  /// Mean level of a month, counted back from the end.
  private double month(int back) {
    int after = end - back * MONTH_DAYS;
    return mean(after - MONTH_DAYS, after);
  }

  private double meanStep(int months) {
    return (month(0) - month(months)) / months;
  }

  /// Standard deviation of the steps from month to month.
  private double deviation(int months) {
    double[] steps = new double[months - 1];
    Arrays.setAll(steps, back -> month(back) - month(back + 1));
    double mean = meanStep(months - 1);
    double scatter = Arrays.stream(steps).map(step -> (step - mean) * (step - mean)).sum();
    return Math.sqrt(scatter / (steps.length - 1));
  }

  private static double drawn(double step, double standardError) {
    double doubt = step == 0 ? 1 : SURE_GROWTH_ERRORS * standardError / step;
    return step * Math.max(0, 1 - doubt * doubt);
  }
}
