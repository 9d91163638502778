package org.floorwalker.planning.forecast;

import java.time.Instant;

/// The forecast of one open slot.
///
/// @param start first instant of the slot
/// @param contacts contacts arriving in the slot
/// @param handleSeconds expected mean handle time of a contact in seconds, 0 when the history has
///     none
/// @param wrapupSeconds the part of the handle time that is wrap-up, 0 when the history does not
///     tell it apart
/// @param abandonedShare share of contacts expected to give up waiting where the queue is staffed
///     as it was, 0 to 1; 0 when the history does not tell it
public record SlotForecast(
    Instant start,
    Band contacts,
    double handleSeconds,
    double wrapupSeconds,
    double abandonedShare) {

  /// With nothing known of wrap-up and abandonment.
  public SlotForecast(Instant start, Band contacts, double handleSeconds) {
    this(start, contacts, handleSeconds, 0, 0);
  }

  /// The same with other contacts.
  public SlotForecast withContacts(Band other) {
    return new SlotForecast(start, other, handleSeconds, wrapupSeconds, abandonedShare);
  }

  /// The same with every contact taking `factor` times as long, wrap-up included.
  public SlotForecast withHandlingTimes(double factor) {
    return new SlotForecast(
        start, contacts, handleSeconds * factor, wrapupSeconds * factor, abandonedShare);
  }
}
