package org.floorwalker.app.rostering;

import java.time.LocalDate;
import org.floorwalker.app.forecasting.ForecastVersion.Made;
import org.floorwalker.app.platform.access.PersonId;
import org.jspecify.annotations.Nullable;

/// Somebody follows a rotation: every build gives them its days.
///
/// @param rotation number of the rotation
/// @param first number of the cell, from 0, that falls on the first day
/// @param from first day
/// @param until first day they follow it no more, null while nobody has said
/// @param entered when and by whom
public record FollowedRotation(
    long id,
    PersonId person,
    long rotation,
    int first,
    LocalDate from,
    @Nullable LocalDate until,
    Made entered) {
  public boolean isOn(LocalDate day) {
    return !day.isBefore(from) && (until == null || day.isBefore(until));
  }
}
