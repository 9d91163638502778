package org.floorwalker.app.forecasting.web;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.floorwalker.app.forecasting.ForecastOverride;
import org.floorwalker.app.forecasting.ForecastVersion;
import org.floorwalker.app.forecasting.Forecasting;
import org.floorwalker.app.forecasting.QueueForecast;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.planning.forecast.SlotForecast;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What is expected of some days before an override is laid over them: what turns a number of
/// contacts into a factor.
@Component
final class ExpectedContacts {
  private final Forecasting forecasting;

  ExpectedContacts(Forecasting forecasting) {
    this.forecasting = forecasting;
  }

  /// Contacts of the queues on the days, everything laid over but what is replaced.
  ///
  /// @param number the version that is looked at; null for the newest
  /// @param replaced numbers of overrides that are about to be taken back; then only their queues
  ///     count
  /// @return 0 when the version does not hold all the days
  double of(
      Viewer viewer,
      @Nullable Long number,
      List<String> queues,
      ForecastOverride.Days days,
      List<Long> replaced) {
    Optional<ForecastVersion> found =
        number == null
            ? forecasting.listVersions().stream().findFirst()
            : forecasting.findVersion(number);
    return found
        .filter(version -> holds(version.span(), days))
        .map(
            version ->
                queues.stream()
                    .flatMap(queue -> forecasting.findQueue(viewer, version, queue).stream())
                    .filter(queue -> replaced.isEmpty() || hasAny(queue, replaced))
                    .mapToDouble(queue -> contacts(without(queue, replaced), days))
                    .sum())
        .orElse(0.0);
  }

  private static boolean holds(ForecastVersion.Span span, ForecastOverride.Days days) {
    return span.contains(days.first()) && span.contains(days.last());
  }

  private static boolean hasAny(QueueForecast queue, List<Long> replaced) {
    return queue.overrides().stream().anyMatch(override -> replaced.contains(override.id()));
  }

  private static QueueForecast without(QueueForecast queue, List<Long> replaced) {
    return new QueueForecast(
        queue.forecast(),
        queue.bot(),
        queue.overrides().stream().filter(one -> !replaced.contains(one.id())).toList(),
        queue.deviations(),
        queue.accuracy());
  }

  private static double contacts(QueueForecast queue, ForecastOverride.Days days) {
    ZoneId zone = queue.forecast().zone();
    return queue.slots().stream()
        .filter(slot -> days.contains(localDay(slot, zone)))
        .mapToDouble(slot -> slot.contacts().mean())
        .sum();
  }

  private static LocalDate localDay(SlotForecast slot, ZoneId zone) {
    return slot.start().atZone(zone).toLocalDate();
  }
}
