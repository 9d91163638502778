package org.floorwalker.app.forecasting;

import java.time.LocalDate;

/// One week of the ledger.
///
/// @param monday its first day
/// @param came contacts that came
/// @param used contacts forecast, as used
/// @param error mean absolute error of its slots as used, in per cent of the contacts
/// @param floor what chance alone would leave of it
public record LedgerWeek(LocalDate monday, double came, double used, double error, double floor) {
  /// Forecast as used less what came, in per cent of what came.
  public double bias() {
    return 100 * (used - came) / came;
  }
}
