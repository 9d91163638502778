package org.floorwalker.planning.forecast;

import java.util.EnumMap;
import java.util.Map;

/// Day totals by every method that the history can bear, each as an array over the leads.
final class DailyMethods {
  private static final int INDEX_MONTHS_FROM_DAYS = 400;

  private DailyMethods() {}

  static Map<ForecastMethod, double[]> forecast(DailyOrigin origin) {
    Map<ForecastMethod, double[]> byMethod = new EnumMap<>(ForecastMethod.class);
    LevelCorrection level = LevelCorrection.of(origin);
    byMethod.put(ForecastMethod.REGRESSION, regression(origin, level));
    byMethod.put(ForecastMethod.CALENDAR, calendar(origin));
    byMethod.put(ForecastMethod.SMOOTHING, withCalendar(origin, LevelSmoothing.forecast(origin)));
    byMethod.put(
        ForecastMethod.RECENT_WEEKDAYS, withCalendar(origin, RecentWeekdays.forecast(origin)));
    byMethod.put(
        ForecastMethod.INDICES,
        withCalendar(origin, IndexMethod.forecast(origin, origin.end() >= INDEX_MONTHS_FROM_DAYS)));
    if (origin.end() >= LatestLevel.FROM_DAYS) {
      addLongHistory(origin, byMethod);
    }
    if (origin.depth() == ForecastDepth.FULL && origin.end() >= TreeMethod.FROM_DAYS) {
      byMethod.put(ForecastMethod.TREES, trees(origin));
    }
    byMethod.values().forEach(totals -> carryOver(level.carryover(), totals));
    return byMethod;
  }

  /// Trees know the time of the year and learn themselves what the season has too much.
  private static double[] trees(DailyOrigin origin) {
    DailyOrigin believing = origin.believingSeason();
    return withCalendar(believing, TreeMethod.forecast(believing));
  }

  /// What a year and more tell: the method of the latest level, and how earlier years went on from
  /// here. Trees look at last year themselves.
  private static void addLongHistory(DailyOrigin origin, Map<ForecastMethod, double[]> byMethod) {
    LatestLevel latest = LatestLevel.of(origin);
    byMethod.put(ForecastMethod.LATEST_LEVEL, withCalendar(origin, latest.forecast()));
    EarlierYears years = new EarlierYears(latest.means(), origin.end());
    for (int ahead = 0; ahead < origin.horizon(); ahead++) {
      double factor = years.factor(ahead + 1);
      for (double[] totals : byMethod.values()) {
        totals[ahead] *= factor;
      }
    }
  }

  /// The last day's surprise is the same news to every method.
  private static void carryOver(Carryover carryover, double[] totals) {
    for (int ahead = 0; ahead < totals.length; ahead++) {
      totals[ahead] *= carryover.factor(ahead + 1);
    }
  }

  private static double[] regression(DailyOrigin origin, LevelCorrection level) {
    double[] means = calendar(origin);
    for (int ahead = 0; ahead < means.length; ahead++) {
      means[ahead] *= level.factor(ahead + 1);
    }
    return means;
  }

  private static double[] calendar(DailyOrigin origin) {
    double[] means = new double[origin.horizon()];
    for (int ahead = 0; ahead < means.length; ahead++) {
      means[ahead] = Math.exp(origin.logMean(origin.end() + ahead));
    }
    return means;
  }

  private static double[] withCalendar(DailyOrigin origin, double[] ordinary) {
    for (int ahead = 0; ahead < ordinary.length; ahead++) {
      int day = origin.end() + ahead;
      ordinary[ahead] *= origin.factor(day) * origin.levelFactor(day);
    }
    return ordinary;
  }
}
