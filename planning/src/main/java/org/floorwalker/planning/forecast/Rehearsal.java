package org.floorwalker.planning.forecast;

import java.util.Map;

/// A forecast of days that are already known, made with only what was known before them.
record Rehearsal(DailyOrigin origin, Map<ForecastMethod, double[]> totals) {
  static Rehearsal of(DailyOrigin origin) {
    return new Rehearsal(origin, DailyMethods.forecast(origin));
  }

  /// Whether what came is known of the day `ahead` days after the origin.
  boolean isKnown(int ahead) {
    return origin.series().isKnown(origin.end() + ahead);
  }

  double actual(int ahead) {
    return origin.series().total(origin.end() + ahead);
  }
}
