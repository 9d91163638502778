package org.floorwalker.app.forecasting;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What somebody knows better than the forecast, laid over it with author and reason.
///
/// @param id its number
/// @param queue the queue
/// @param days the days it holds, both included
/// @param factor contacts are multiplied by it, e.g. 1.08 for 8 per cent more
/// @param reason why
/// @param entered when and by whom
/// @param withdrawn when and by whom it was taken back; null while it is in force
public record ForecastOverride(
    long id,
    String queue,
    Days days,
    double factor,
    String reason,
    ForecastVersion.Made entered,
    ForecastVersion.@Nullable Made withdrawn) {

  /// Days from the first to the last, both included.
  public record Days(LocalDate first, LocalDate last) {
    public Days {
      if (last.isBefore(first)) {
        throw new IllegalArgumentException(
            "The days %s to %s end before they start.\nMaybe they are swapped."
                .formatted(first, last));
      }
    }

    public boolean isOneDay() {
      return first.equals(last);
    }

    public boolean contains(LocalDate day) {
      return !day.isBefore(first) && !day.isAfter(last);
    }
  }

  /// Whether it was in force at the instant.
  public boolean isInForce(Instant at) {
    return withdrawn == null || at.isBefore(withdrawn.at());
  }
}
