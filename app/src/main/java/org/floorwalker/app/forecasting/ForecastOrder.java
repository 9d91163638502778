package org.floorwalker.app.forecasting;

import java.time.LocalDate;

/// What somebody asks to be forecast: every queue with history, from the first day on.
///
/// @param firstDay first day to forecast; history up to the day before is used
/// @param days number of days, 1 to 400
/// @param slotMinutes slot length in minutes, e.g. 15
/// @param seed kept with the version
public record ForecastOrder(LocalDate firstDay, int days, int slotMinutes, long seed) {
  public ForecastOrder {
    if (days < 1 || days > 400) {
      throw new IllegalArgumentException(
          "%d days cannot be forecast.\nMaybe ask for 1 to 400.".formatted(days));
    }
  }
}
