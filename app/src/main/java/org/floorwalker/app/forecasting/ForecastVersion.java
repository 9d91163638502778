package org.floorwalker.app.forecasting;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// One forecast of all queues, made once and never changed.
///
/// @param id its number, rising with time
/// @param span the days and slots it covers
/// @param basis what it was made from
/// @param made when and by whom
/// @param approved when and by whom it was released for the need; null until then
public record ForecastVersion(long id, Span span, Basis basis, Made made, @Nullable Made approved) {

  /// @param firstDay first day forecast
  /// @param days number of days, 1 to 400
  /// @param slot length of a slot
  public record Span(LocalDate firstDay, int days, Duration slot) {
    public LocalDate endExclusive() {
      return firstDay.plusDays(days);
    }

    public boolean contains(LocalDate day) {
      return !day.isBefore(firstDay) && day.isBefore(endExclusive());
    }
  }

  /// @param historyUntil the first day whose history was not used
  /// @param seed seed of the method's random numbers
  public record Basis(LocalDate historyUntil, long seed) {}

  /// @param at the instant
  /// @param by name of the author
  public record Made(Instant at, String by) {}

  public boolean isApproved() {
    return approved != null;
  }
}
