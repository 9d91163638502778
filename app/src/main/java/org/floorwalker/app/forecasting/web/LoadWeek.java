package org.floorwalker.app.forecasting.web;

import java.time.LocalDate;

/// One whole week of a forecast.
///
/// @param monday its first day
/// @param contacts contacts forecast, as used
/// @param hours hours of handling they take
/// @param share contacts over those of a usual week; 0 where none is known
public record LoadWeek(LocalDate monday, double contacts, double hours, double share) {
  private static final double APART = 0.05;

  /// At least 5 per cent above a usual week.
  public boolean isHigh() {
    return share >= 1 + APART;
  }

  /// At least 5 per cent below a usual week.
  public boolean isLow() {
    return share > 0 && share <= 1 - APART;
  }
}
