package org.floorwalker.app.intraday;

import java.time.Instant;
import org.floorwalker.app.forecasting.ForecastVersion.Made;
import org.floorwalker.app.rostering.RosterRepairs.Found;
import org.floorwalker.app.rostering.Upset;
import org.jspecify.annotations.Nullable;

/// Ways to go on after something upset published days.
///
/// @param id its number
/// @param upset what happened
/// @param madeAt when the ways were found
/// @param found the ways
/// @param taken the one that was taken, null while none is
public record DayRepair(long id, Upset upset, Instant madeAt, Found found, @Nullable Taken taken) {

  /// @param way place in the list of ways, from 0
  /// @param made when and by whom
  public record Taken(int way, Made made) {}

  /// Whether somebody still has to choose.
  public boolean isOpen(Instant now) {
    return taken == null && !found.ways().isEmpty() && upset.until().isAfter(now);
  }
}
