package org.floorwalker.app.rostering;

import java.time.LocalDate;
import org.floorwalker.app.forecasting.ForecastVersion.Made;
import org.jspecify.annotations.Nullable;

/// A kind of activity as the centre calls it: planners choose it instead of typing its name, look
/// and length each time.
///
/// @param code like `TEAM`
/// @param title what people call it
/// @param look how it looks and counts: one of the product's own kinds
/// @param minutes its usual length, in quarters of an hour
/// @param from first day it may be used
/// @param until first day it may not be used any more, null while it is in use
/// @param entered when and by whom
public record ActivityKind(
    long id,
    String code,
    String title,
    Activity.Kind look,
    int minutes,
    LocalDate from,
    @Nullable LocalDate until,
    Made entered) {
  /// Whether it may be used on the day.
  public boolean isOn(LocalDate day) {
    return !day.isBefore(from) && (until == null || day.isBefore(until));
  }
}
