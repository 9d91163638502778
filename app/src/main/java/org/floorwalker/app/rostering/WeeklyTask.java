package org.floorwalker.app.rostering;

import java.time.LocalDate;
import org.floorwalker.app.forecasting.ForecastVersion.Made;
import org.floorwalker.app.platform.access.TeamId;
import org.jspecify.annotations.Nullable;

/// A small task as the centre asks for it: each person concerned sees to it between customers for
/// so many minutes a week.
///
/// @param title what people call it
/// @param team who is concerned; null for everybody
/// @param minutes a person and week, in quarters of an hour
/// @param pieceMinutes shortest stretch that is worth beginning
/// @param from first day it is asked for
/// @param until first day it is not asked for any more, null while it has no end
/// @param entered when and by whom
public record WeeklyTask(
    long id,
    String title,
    @Nullable TeamId team,
    int minutes,
    int pieceMinutes,
    LocalDate from,
    @Nullable LocalDate until,
    Made entered) {
  /// Whether it concerns somebody of the team.
  public boolean concerns(@Nullable TeamId of) {
    return team == null || team.equals(of);
  }
}
