package org.floorwalker.app.forecasting;

import java.time.Instant;
import java.time.LocalDate;

/// One slot of a queue that is over: what a frozen version said of it and what came.
///
/// @param start first instant of the slot
/// @param day its local day
/// @param contacts how many
/// @param seconds how long each
public record JudgedSlot(Instant start, LocalDate day, Contacts contacts, Seconds seconds) {

  /// @param came contacts that came
  /// @param made mean of the method
  /// @param used the mean with what people had laid over it when the day began
  /// @param before contacts of the same slot of the latest known week
  public record Contacts(double came, double made, double used, double before) {
    public static final Contacts NONE = new Contacts(0, 0, 0, 0);

    Contacts plus(Contacts other) {
      return new Contacts(
          came + other.came, made + other.made, used + other.used, before + other.before);
    }
  }

  /// @param expected handle time forecast
  /// @param took mean handle time, that forecast where it is not known
  public record Seconds(double expected, double took) {}
}
