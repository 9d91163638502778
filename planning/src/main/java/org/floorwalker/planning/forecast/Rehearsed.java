package org.floorwalker.planning.forecast;

import java.util.ArrayList;
import java.util.List;

/// The rehearsals of a series and the blend they speak for.
record Rehearsed(List<Rehearsal> rehearsals, Blend blend) {
  static final int MOST = 8;
  private static final int HORIZON = 28;
  private static final int SHORTEST_HISTORY = 14;
  private static final int LONG_HISTORY_DAYS = 60 * 7;

  /// Up to `most` rehearsals before the end, latest first: a fortnight and a day apart, so that
  /// every weekday is once the first; weekly where the history is under 60 weeks.
  static Rehearsed before(
      DailySeries series, CalendarDesign design, int end, int most, ForecastDepth depth) {
    int step = end < LONG_HISTORY_DAYS ? 7 : 15;
    List<Rehearsal> rehearsals = new ArrayList<>();
    for (int k = 1; k <= most && end - k * step >= SHORTEST_HISTORY; k++) {
      int origin = end - k * step;
      rehearsals.add(
          Rehearsal.of(
              DailyOrigin.of(series, design, origin, Math.min(HORIZON, end - origin), depth)));
    }
    return new Rehearsed(List.copyOf(rehearsals), Blend.of(rehearsals, end));
  }
}
