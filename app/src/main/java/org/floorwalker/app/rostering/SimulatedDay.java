package org.floorwalker.app.rostering;

import java.time.LocalDate;

/// What customers of a queue and the people who serve it can expect of a roster on a day.
///
/// @param queue the queue
/// @param day the local day
/// @param expected the figures
/// @param goal the goal as text, e.g. `80% in 20s`
public record SimulatedDay(String queue, LocalDate day, Expected expected, String goal) {

  /// @param offered contacts that arrive
  /// @param service share in time, as the queue's definition counts, 0 to 1
  /// @param serviceLow lower end of the 95 % confidence range of `service`
  /// @param serviceHigh its upper end
  /// @param occupancy handling ÷ (handling + waiting for contacts) of all who can serve it,
  ///     whatever queue they served
  public record Expected(
      double offered, double service, double serviceLow, double serviceHigh, double occupancy) {}
}
