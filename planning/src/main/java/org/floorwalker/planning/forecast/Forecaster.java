package org.floorwalker.planning.forecast;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntConsumer;
import org.floorwalker.planning.demand.IntervalHistory;
import org.jspecify.annotations.Nullable;

/// Forecasts the contacts and handle times of queues from their history and the calendar.
///
/// The same input gives the same bits. Example: with three weeks of quarter-hours up to Sunday,
/// `Forecaster.forecast(history, ForecastRequest.of(zone, monday, 28))` gives the next four weeks.
public final class Forecaster {
  private Forecaster() {}

  /// The forecast of one queue.
  public static Forecast forecast(IntervalHistory history, ForecastRequest request) {
    return forecast(history, request, null);
  }

  /// The forecasts of queues that belong together: very small ones borrow from the group.
  public static List<Forecast> forecast(List<IntervalHistory> histories, ForecastRequest request) {
    return forecast(histories, request, _ -> {});
  }

  /// The same.
  ///
  /// @param done hears after each queue how many are done
  public static List<Forecast> forecast(
      List<IntervalHistory> histories, ForecastRequest request, IntConsumer done) {
    Map<Duration, Group> groups = groups(histories, request);
    List<Forecast> forecasts = new ArrayList<>();
    for (IntervalHistory history : histories) {
      forecasts.add(forecast(history, request, groups.get(history.slot())));
      done.accept(forecasts.size());
    }
    return forecasts;
  }

  /// A group for each slot length that has a small queue among several.
  private static Map<Duration, Group> groups(
      List<IntervalHistory> histories, ForecastRequest request) {
    Map<Duration, List<IntervalHistory>> bySlot = new TreeMap<>();
    histories.forEach(
        history -> bySlot.computeIfAbsent(history.slot(), s -> new ArrayList<>()).add(history));
    Map<Duration, Group> groups = new TreeMap<>();
    bySlot.forEach(
        (slot, alike) -> {
          boolean small = alike.stream().anyMatch(history -> Group.isSmall(history, request));
          if (small && alike.size() > 1) {
            groups.put(slot, Group.of(alike, request));
          }
        });
    return groups;
  }

  private static Forecast forecast(
      IntervalHistory history, ForecastRequest request, @Nullable Group group) {
    FittedQueue fitted = FittedQueue.of(history, request, group);
    return ForecastWriter.write(fitted);
  }
}
