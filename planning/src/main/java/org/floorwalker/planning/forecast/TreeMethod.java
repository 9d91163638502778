package org.floorwalker.planning.forecast;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Boosted trees on what the latest equal weekdays leave unexplained, day by day and one to four
/// weeks ahead, on totals freed of special days and season.
final class TreeMethod {
  static final int FROM_DAYS = 91;
  private static final int FEATURES = 10;
  private static final int WEEKDAYS = 4;
  private static final int LEAD_WEEKS = 4;
  private static final int REMEMBERED_DAYS = 3 * 366;
  private static final int YEAR_DAYS = 364;
  private static final double CLIP = 0.7;
  private static final int LEVEL_DAYS = 28;

  /// So many contacts as of a usual week stand beside those of the latest equal weekdays.
  private static final double LEVEL_CONTACTS = 1000;

  private final DailyOrigin origin;
  private final double[] adjusted;
  private final KnownMeans ordinary;
  private final KnownMeans withoutWeekday;

  private TreeMethod(DailyOrigin origin) {
    this.origin = origin;
    this.adjusted = new double[origin.end()];
    Arrays.setAll(adjusted, origin::adjusted);
    this.ordinary = new KnownMeans(origin.end(), day -> adjusted[day]);
    this.withoutWeekday =
        new KnownMeans(origin.end(), day -> adjusted[day] / origin.regression().weekdayFactor(day));
  }

  static double[] forecast(DailyOrigin origin) {
    TreeMethod method = new TreeMethod(origin);
    BoostedTrees trees = method.learn();
    double[] means = new double[origin.horizon()];
    for (int ahead = 0; ahead < means.length; ahead++) {
      int day = origin.end() + ahead;
      int week = ahead / 7 + 1;
      double base = method.base(day, week, origin.end());
      int known = Math.min(week, LEAD_WEEKS);
      double gain = trees.predict(method.features(day, known, origin.end(), base));
      means[ahead] = base * Math.exp(gain);
    }
    return means;
  }

  private BoostedTrees learn() {
    List<double[]> rows = new ArrayList<>();
    List<Double> targets = new ArrayList<>();
    List<Double> weights = new ArrayList<>();
    int first = Math.max(7 * (WEEKDAYS + LEAD_WEEKS), origin.end() - REMEMBERED_DAYS);
    for (int day = first; day < origin.end(); day++) {
      for (int week = 1; week <= LEAD_WEEKS && origin.isKnown(day); week++) {
        int then = day - 7 * (week - 1) - day % 7;
        double base = base(day, week, then);
        if (base > 0) {
          rows.add(features(day, week, then, base));
          targets.add(Math.clamp(Math.log((adjusted[day] + 0.5) / (base + 0.5)), -CLIP, CLIP));
          double contacts = origin.total(day);
          weights.add((contacts + 1) / (contacts + 101));
        }
      }
    }
    return BoostedTrees.fit(columns(rows), array(targets), array(weights));
  }

  private static double[][] columns(List<double[]> rows) {
    double[][] columns = new double[FEATURES][rows.size()];
    for (int row = 0; row < rows.size(); row++) {
      for (int feature = 0; feature < FEATURES; feature++) {
        columns[feature][row] = rows.get(row)[feature];
      }
    }
    return columns;
  }

  private static double[] array(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).toArray();
  }

  /// Mean of the latest four equal weekdays known before the day `then`, at least `week` weeks
  /// back, drawn to what the last 28 days let expect of the weekday: where four days are mostly
  /// chance, all days say more (Gamma-Poisson shrinkage; Gelman et al. 2013, §2.6).
  private double base(int day, int week, int then) {
    double sum = 0;
    int known = 0;
    for (int back = day - 7 * week; back >= 0 && known < WEEKDAYS; back -= 7) {
      if (back < then && origin.isKnown(back)) {
        sum += adjusted[back];
        known++;
      }
    }
    double usual =
        withoutWeekday.mean(then - LEVEL_DAYS, then) * origin.regression().weekdayFactor(day);
    if (known == 0 || usual == 0) {
      return known == 0 ? 0 : sum / known;
    }
    return usual * (sum + LEVEL_CONTACTS) / (known * usual + LEVEL_CONTACTS);
  }

  private double[] features(int day, int week, int then, double base) {
    LocalDate date = origin.design().date(day);
    double[] row = new double[FEATURES];
    row[0] = origin.weekday(day);
    row[1] = date.getDayOfYear();
    row[2] = date.getDayOfMonth();
    row[3] = week;
    row[4] = origin.design().isSpecial(day) ? 2 : origin.design().isDisturbed(day) ? 1 : 0;
    row[5] = Math.log(origin.regression().specialFactor(day));
    row[6] = level(then, 7, 28);
    row[7] = level(then, 28, 56);
    row[8] = lastYear(day, base);
    row[9] = ratio(latest(day, week, then), base);
    return row;
  }

  /// Log ratio of the last days to the days before them, on ordinary terms.
  private double level(int then, int days, int before) {
    return ratio(
        ordinary.mean(then - days, then), ordinary.mean(then - days - before, then - days));
  }

  private double lastYear(int day, double base) {
    int then = day - YEAR_DAYS;
    boolean known = then >= 0 && origin.isKnown(then) && base > 0;
    return known ? ratio(adjusted[then], ordinary.mean(then - 28, then + 28)) : 0;
  }

  private double latest(int day, int week, int then) {
    int back = day - 7 * week;
    return back >= 0 && back < then && origin.isKnown(back) ? adjusted[back] : 0;
  }

  private static double ratio(double above, double below) {
    return above > 0 && below > 0 ? Math.clamp(Math.log(above / below), -CLIP, CLIP) : 0;
  }
}
