package org.floorwalker.app.forecasting.web;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.floorwalker.app.forecasting.ForecastDays;
import org.floorwalker.planning.forecast.Figure;
import org.floorwalker.planning.forecast.FigureAccuracy;
import org.floorwalker.planning.forecast.Patience;
import org.jspecify.annotations.Nullable;

/// What a contact of the days shown is expected to take and how many give up.
///
/// @param handleSeconds mean handle time, 0 when not known
/// @param wrapupSeconds the part of it that is wrap-up, 0 when not told apart
/// @param abandonedShare share that gives up where the queue is staffed as it was, 0 when
///     not known
/// @param patience how long customers wait; null when not known or for several queues
/// @param judged how right these were a week ahead
public record ContactWork(
    double handleSeconds,
    double wrapupSeconds,
    double abandonedShare,
    @Nullable Patience patience,
    List<FigureAccuracy> judged) {
  private static final int JUDGED_DAYS = 7;

  public ContactWork {
    judged = List.copyOf(judged);
  }

  static ContactWork of(ForecastDays forecast) {
    List<ForecastDays.Day> days = forecast.days();
    return new ContactWork(
        mean(days, ForecastDays.Work::handleSeconds),
        mean(days, ForecastDays.Work::wrapupSeconds),
        mean(days, ForecastDays.Work::abandonedShare),
        forecast.account().patience(),
        forecast.accuracy().stream()
            .filter(accuracy -> accuracy.horizonDays() == JUDGED_DAYS)
            .flatMap(accuracy -> accuracy.figures().stream())
            .toList());
  }

  private static double mean(
      List<ForecastDays.Day> days, ToDoubleFunction<ForecastDays.Work> figure) {
    double contacts = days.stream().mapToDouble(day -> day.used().mean()).sum();
    double sum =
        days.stream()
            .mapToDouble(day -> day.used().mean() * figure.applyAsDouble(day.work()))
            .sum();
    return contacts > 0 ? sum / contacts : 0;
  }

  /// How right a figure was; null when it was not judged.
  public @Nullable FigureAccuracy find(Figure figure) {
    return judged.stream().filter(known -> known.figure() == figure).findFirst().orElse(null);
  }

  /// Whether the source told nothing but contacts.
  public boolean isUnknown() {
    return handleSeconds == 0 && abandonedShare == 0;
  }
}
