package org.floorwalker.app.forecasting.web;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.floorwalker.app.platform.jobs.Job;
import org.floorwalker.app.platform.jobs.JobState;
import org.jspecify.annotations.Nullable;

/// Forecasts that are being made.
///
/// @param underWay forecasts at work
/// @param unfinished the latest, where it was stopped or failed within a day; null else
public record ForecastsUnderWay(List<Job> underWay, @Nullable Job unfinished) {
  private static final Duration TOLD_FOR = Duration.ofDays(1);

  public ForecastsUnderWay {
    underWay = List.copyOf(underWay);
  }

  /// Whether there is nothing to tell.
  public boolean isEmpty() {
    return underWay.isEmpty() && unfinished == null;
  }

  /// @param all forecasts, latest first
  static ForecastsUnderWay of(List<Job> all, Instant now) {
    return new ForecastsUnderWay(
        all.stream().filter(job -> !job.state().ended()).toList(),
        all.stream()
            .limit(1)
            .filter(job -> job.state() == JobState.STOPPED || job.state() == JobState.FAILED)
            .filter(job -> job.askedAt().isAfter(now.minus(TOLD_FOR)))
            .findFirst()
            .orElse(null));
  }
}
