package org.floorwalker.app.forecasting.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.floorwalker.app.forecasting.ForecastVersion;
import org.floorwalker.app.forecasting.KnownDeviation;
import org.floorwalker.app.forecasting.QueueForecast;
import org.floorwalker.app.forecasting.UsedHistory;
import org.floorwalker.app.platform.jobs.Job;
import org.floorwalker.planning.forecast.Band;
import org.jspecify.annotations.Nullable;

/// The page of one queue's forecast.
///
/// @param versions all versions, newest first
/// @param shown what is shown, null when nothing was forecast yet
/// @param jobs forecasts at work
/// @param firstDay proposed first day of a new forecast
/// @param deviations known deviations from today on
public record ForecastView(
    List<ForecastVersion> versions,
    @Nullable Shown shown,
    List<Job> jobs,
    LocalDate firstDay,
    List<KnownDeviation> deviations) {
  public ForecastView {
    versions = List.copyOf(versions);
    jobs = List.copyOf(jobs);
    deviations = List.copyOf(deviations);
  }

  /// @param version the version
  /// @param queue the queue's code
  /// @param queueName what people call it
  /// @param queues all queues of the version
  /// @param forecast its forecast with what was laid over
  /// @param history what it was made from, null when not known
  /// @param weeks weeks shown
  /// @param days chart of the days
  /// @param day the day shown by quarter hour
  /// @param slots chart of that day
  /// @param dayBand the day's band as it is to be used
  public record Shown(
      ForecastVersion version,
      String queue,
      String queueName,
      List<Choice> queues,
      QueueForecast forecast,
      @Nullable UsedHistory history,
      int weeks,
      BandChart days,
      LocalDate day,
      BandChart slots,
      Band dayBand) {
    public Shown {
      queues = List.copyOf(queues);
    }

    /// Address of this page with other weeks.
    public String address(int otherWeeks) {
      return String.format(
          Locale.ROOT,
          "/forecast?version=%d&queue=%s&weeks=%d&day=%s",
          version.id(),
          queue,
          otherWeeks,
          day);
    }
  }

  /// A queue to choose.
  public record Choice(String queue, String name) {}
}
