package org.floorwalker.app.rostering;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What customers of a queue and the people who serve it can expect of a roster on a day.
///
/// @param queue the queue
/// @param day the local day
/// @param expected the figures
/// @param waiting how long the answered wait; null where nobody is answered, and of days simulated
///     before it was counted
/// @param goal the goal as text, e.g. `80% in 20s`
public record SimulatedDay(
    String queue, LocalDate day, Expected expected, @Nullable Wait waiting, String goal) {

  /// @param seconds mean wait of the answered
  /// @param low lower end of its 95 % confidence range, 0 or more
  /// @param high its upper end
  public record Wait(double seconds, double low, double high) {}

  /// @param offered contacts that arrive
  /// @param service share in time, as the queue's definition counts, 0 to 1
  /// @param serviceLow lower end of the 95 % confidence range of `service`
  /// @param serviceHigh its upper end
  /// @param occupancy handling ÷ (handling + waiting for contacts) of all who can serve it,
  ///     whatever queue they served
  public record Expected(
      double offered, double service, double serviceLow, double serviceHigh, double occupancy) {}
}
