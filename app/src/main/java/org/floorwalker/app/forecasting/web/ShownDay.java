package org.floorwalker.app.forecasting.web;

import java.time.LocalDate;
import org.floorwalker.app.forecasting.RestOfDay;
import org.floorwalker.planning.forecast.Band;
import org.jspecify.annotations.Nullable;

/// One day of a forecast by slots.
///
/// @param date the day shown by slots
/// @param slots its chart
/// @param band its band as it is to be used
/// @param rest whether and how the rest of it is forecast anew
public record ShownDay(LocalDate date, BandChart slots, Band band, Rest rest) {

  /// The rest of the day shown.
  ///
  /// @param mayBe whether the day is today
  /// @param isTooMany whether more queues are shown than are forecast while somebody waits
  /// @param isAsked whether it was asked for
  /// @param told what came of it; null when nothing has come in yet, or nobody asked
  public record Rest(
      boolean mayBe, boolean isTooMany, boolean isAsked, RestOfDay.@Nullable Told told) {
    /// So many queues can be asked for.
    public int most() {
      return RestOfDay.MOST_QUEUES;
    }
  }
}
