package org.floorwalker.planning.forecast;

import java.time.LocalDate;

/// The forecast of a day or of a week, with a band of its own: slots of one day err together, so
/// their variances cannot be added.
///
/// @param firstDay the day, or the first of the seven days
/// @param days 1 for a day; 7 for a week, fewer where the forecast ends earlier
/// @param contacts contacts arriving in all open slots of it
public record RangeForecast(LocalDate firstDay, int days, Band contacts) {}
