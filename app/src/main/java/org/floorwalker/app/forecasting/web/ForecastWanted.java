package org.floorwalker.app.forecasting.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What of forecasts is to be shown.
///
/// @param version its number; null for the newest
/// @param queue a queue's code or another address; null for the first of the viewer's place
/// @param weeks how many of them
/// @param day the day by slots; null for today
/// @param rest whether the rest of today is to be forecast anew
/// @param other the version to compare with; null for none
record ForecastWanted(
    @Nullable Long version,
    @Nullable String queue,
    int weeks,
    @Nullable LocalDate day,
    boolean rest,
    @Nullable Long other) {
  static final int WEEKS = 4;

  /// The page as it opens.
  static final ForecastWanted NOTHING = new ForecastWanted(null, null, WEEKS, null, false, null);

  static ForecastWanted of(String queue, LocalDate day) {
    return new ForecastWanted(null, queue, WEEKS, day, false, null);
  }
}
