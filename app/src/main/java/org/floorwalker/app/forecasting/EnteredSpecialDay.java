package org.floorwalker.app.forecasting;

import org.floorwalker.planning.forecast.SpecialDay;

/// A named day in the calendar of the customers' market.
///
/// @param id its number
/// @param day date and name
/// @param country two letters of the market; empty for all
/// @param source where it is from, e.g. `jollyday` or a person's name
public record EnteredSpecialDay(long id, SpecialDay day, String country, String source) {
  /// Source of the days of the shipped calendars.
  static final String SHIPPED = "calendar";

  /// Whether it is the shipped calendar's, so that everybody knows it.
  boolean isShipped() {
    return source.equals(SHIPPED);
  }
}
