package org.floorwalker.app.staffing;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.floorwalker.app.forecasting.ForecastVersion.Made;

/// How many people every queue needs, slot by slot, made once and never changed.
///
/// @param id its number, rising with time
/// @param forecast the forecast version it was made from
/// @param overrides the overrides that were laid over it
/// @param span the days it covers
/// @param made when and by whom
public record NeedVersion(long id, long forecast, List<Long> overrides, Span span, Made made) {
  public NeedVersion {
    overrides = List.copyOf(overrides);
  }

  /// @param firstDay first day
  /// @param days number of days
  /// @param slot length of a slot
  public record Span(LocalDate firstDay, int days, Duration slot) {
    public LocalDate endExclusive() {
      return firstDay.plusDays(days);
    }

    public boolean contains(LocalDate day) {
      return !day.isBefore(firstDay) && day.isBefore(endExclusive());
    }
  }
}
