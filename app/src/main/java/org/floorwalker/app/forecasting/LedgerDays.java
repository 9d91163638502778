package org.floorwalker.app.forecasting;

import java.time.LocalDate;
import java.time.ZoneId;
import org.floorwalker.planning.time.TimeRange;

/// Days of the ledger from the first, included, to the end, excluded.
public record LedgerDays(LocalDate first, LocalDate endExclusive) {
  private static final int WEEKS = 13;

  /// The last 13 weeks that are over.
  public static LedgerDays before(LocalDate today) {
    return new LedgerDays(today.minusWeeks(WEEKS), today);
  }

  TimeRange in(ZoneId zone) {
    return TimeRange.of(
        first.atStartOfDay(zone).toInstant(), endExclusive.atStartOfDay(zone).toInstant());
  }
}
