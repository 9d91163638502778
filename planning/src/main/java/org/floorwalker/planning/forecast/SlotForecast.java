package org.floorwalker.planning.forecast;

import java.time.Instant;

/// The forecast of one open slot.
///
/// @param start first instant of the slot
/// @param contacts contacts arriving in the slot
/// @param handleSeconds expected mean handle time of a contact in seconds, 0 when the history has
///     none
public record SlotForecast(Instant start, Band contacts, double handleSeconds) {}
