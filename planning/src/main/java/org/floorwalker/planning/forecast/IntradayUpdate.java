package org.floorwalker.planning.forecast;

import java.time.Instant;
import org.floorwalker.planning.demand.IntervalHistory;

/// Forecasts the rest of a day anew from what has come in so far.
public final class IntradayUpdate {
  private IntradayUpdate() {}

  /// The forecast of the slots of the day that start at or after the instant.
  ///
  /// @param history rows up to the instant; later ones are ignored
  /// @param request as for the day's own forecast; its first day is taken from the instant
  public static Forecast reforecast(IntervalHistory history, ForecastRequest request, Instant at) {
    return Forecaster.forecast(
        history.before(at), request.withFirstDay(at.atZone(request.zone()).toLocalDate()));
  }
}
