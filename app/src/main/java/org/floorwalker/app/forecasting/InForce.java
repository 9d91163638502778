package org.floorwalker.app.forecasting;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.floorwalker.planning.time.TimeRange;

/// What is laid over one queue: factors of whole days, of hours and of slots.
///
/// @param zone the queue's
/// @param overrides in force
/// @param deviations known deviations that concern the queue; those without a factor count
///     for nothing
record InForce(ZoneId zone, List<ForecastOverride> overrides, List<KnownDeviation> deviations) {
  InForce {
    overrides = List.copyOf(overrides);
    deviations = List.copyOf(deviations);
  }

  boolean isNothing() {
    return overrides.isEmpty() && deviations.isEmpty();
  }

  /// What the contacts of a slot that begins at the instant are multiplied by.
  double factor(Instant start) {
    if (isNothing()) {
      return 1;
    }
    LocalDateTime local = start.atZone(zone).toLocalDateTime();
    double factor = 1;
    for (ForecastOverride override : overrides) {
      factor *= override.when().contains(local) ? override.factor() : 1;
    }
    for (KnownDeviation deviation : deviations) {
      factor *= deviation.range().contains(start) ? factor(deviation) : 1;
    }
    return factor;
  }

  private static double factor(KnownDeviation deviation) {
    Double factor = deviation.factor();
    return factor == null ? 1 : factor;
  }

  /// Whether anything holds a part of the day, so that only its slots can tell what becomes of it.
  boolean holdsPartOf(LocalDate day) {
    TimeRange range = range(day);
    return overrides.stream().anyMatch(override -> override.when().holdsPartOf(day))
        || deviations.stream()
            .map(KnownDeviation::range)
            .anyMatch(held -> held.overlaps(range) && !held.encloses(range));
  }

  /// What a day is multiplied by of which nothing holds a part.
  double ofDay(LocalDate day) {
    return factor(day.atStartOfDay(zone).toInstant());
  }

  private TimeRange range(LocalDate day) {
    return TimeRange.of(
        day.atStartOfDay(zone).toInstant(), day.plusDays(1).atStartOfDay(zone).toInstant());
  }
}
