package org.floorwalker.planning.forecast;

/// A way to forecast day totals; the forecaster blends several by what each would have erred.
enum ForecastMethod {
  /// Log-linear regression on the calendar, robust, with a level correction that fades out.
  REGRESSION,
  /// The same regression without the level correction: steady after a disturbed week.
  CALENDAR,
  /// Level and weekday indices, exponentially smoothed.
  SMOOTHING,
  /// Mean and median of the last six equal weekdays.
  RECENT_WEEKDAYS,
  /// Level of the latest weeks times the weekdays of the latest half-year.
  LATEST_LEVEL,
  /// Damped line through the history times weekday and month indices.
  INDICES,
  /// Gradient-boosted regression trees on the ratio to the last four equal weekdays.
  TREES
}
