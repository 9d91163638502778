package org.floorwalker.app.forecasting;

import java.time.LocalDate;

/// One week of the ledger.
///
/// @param monday its first day
/// @param days days judged
/// @param figures what was added up of its days
/// @param line the same in per cent of the contacts
public record LedgerWeek(LocalDate monday, int days, LedgerFigures figures, LedgerLine line) {
  public double came() {
    return figures.contacts().came();
  }

  /// Contacts forecast, as used.
  public double used() {
    return figures.contacts().used();
  }
}
