package org.floorwalker.planning.forecast;

import org.floorwalker.planning.demand.IntervalHistory;

/// What is forecast of contacts beside their number, where the source tells it.
public enum Figure {
  /// Mean talk, hold and wrap-up of a contact, in seconds.
  HANDLE_TIME,
  /// Mean wrap-up of a contact, in seconds; part of the handle time.
  WRAPUP,
  /// Of a thousand contacts those that give up waiting, with the queue staffed as it was.
  ABANDONED;

  static final double A_THOUSAND = 1000;

  /// The figure of a slot; `NaN` where the source does not tell it.
  double of(IntervalHistory history, int row) {
    return switch (this) {
      case HANDLE_TIME -> history.handleSeconds(row);
      case WRAPUP -> history.wrapupSeconds(row);
      case ABANDONED ->
          history.offered(row) > 0
              ? A_THOUSAND * history.abandoned(row) / history.offered(row)
              : Double.NaN;
    };
  }

  /// The figure of a forecast slot; 0 where the history does not tell it.
  double of(SlotForecast slot) {
    return switch (this) {
      case HANDLE_TIME -> slot.handleSeconds();
      case WRAPUP -> slot.wrapupSeconds();
      case ABANDONED -> A_THOUSAND * slot.abandonedShare();
    };
  }

  /// Variance of one contact's figure over the square of its mean: about 1 for times of
  /// exponential length, (1 - p) / p for the share p of those who give up.
  double relativeVariance(double mean) {
    return this == ABANDONED ? Math.max(1, A_THOUSAND / Math.max(mean, 1) - 1) : 1;
  }

  /// Whether any row from the first, inclusive, to the end, exclusive, tells more than 0.
  boolean isTold(IntervalHistory history, int first, int end) {
    for (int row = first; row < end; row++) {
      if (of(history, row) > 0) {
        return true;
      }
    }
    return false;
  }
}
