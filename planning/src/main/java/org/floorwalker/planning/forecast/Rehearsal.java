package org.floorwalker.planning.forecast;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// A forecast of days that are already known, made with only what was known before them.
record Rehearsal(DailyOrigin origin, Map<ForecastMethod, double[]> totals) {
  private static final int MOST = 8;
  private static final int HORIZON = 28;
  private static final int SHORTEST_HISTORY = 14;
  private static final int LONG_HISTORY_DAYS = 60 * 7;

  /// Up to eight rehearsals before the end, latest first: a fortnight and a day apart, so that
  // every
  /// weekday is once the first; weekly where the history is under 60 weeks.
  static List<Rehearsal> before(DailySeries series, CalendarDesign design, int end) {
    int step = end < LONG_HISTORY_DAYS ? 7 : 15;
    List<Rehearsal> rehearsals = new ArrayList<>();
    for (int k = 1; k <= MOST && end - k * step >= SHORTEST_HISTORY; k++) {
      int origin = end - k * step;
      rehearsals.add(of(DailyOrigin.of(series, design, origin, Math.min(HORIZON, end - origin))));
    }
    return rehearsals;
  }

  private static Rehearsal of(DailyOrigin origin) {
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
