package org.floorwalker.app.forecasting;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.floorwalker.app.forecasting.ForecastVersion.Made;
import org.floorwalker.app.forecasting.store.ForecastStore;
import org.floorwalker.app.forecasting.store.KnowledgeStore;
import org.floorwalker.app.platform.access.Permission;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.planning.forecast.Forecast;
import org.floorwalker.planning.forecast.SpecialDay;
import org.floorwalker.planning.time.TimeRange;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The door of the room: forecast versions and what people lay over them.
///
/// A version is never changed. What is asked for always has the overrides and known deviations laid
/// over that are in force at that moment.
@Component
public final class Forecasting {
  private final ForecastStore forecasts;
  private final KnowledgeStore knowledge;
  private final Clock clock;

  Forecasting(ForecastStore forecasts, KnowledgeStore knowledge, Clock clock) {
    this.forecasts = forecasts;
    this.knowledge = knowledge;
    this.clock = clock;
  }

  /// All versions, newest first.
  public List<ForecastVersion> listVersions() {
    return forecasts.listVersions();
  }

  public Optional<ForecastVersion> findVersion(long version) {
    return forecasts.findVersion(version);
  }

  /// The version in use for the day: the newest approved one that covers it.
  public Optional<ForecastVersion> findApproved(LocalDate day) {
    return forecasts.findApproved(day);
  }

  /// Queues of a version, by name.
  public List<String> listQueues(long version) {
    return forecasts.listQueues(version);
  }

  /// One queue of a version with what people laid over it.
  public Optional<QueueForecast> findQueue(ForecastVersion version, String queue) {
    return forecasts.findForecast(version, queue).map(forecast -> laidOver(version, forecast));
  }

  private QueueForecast laidOver(ForecastVersion version, Forecast forecast) {
    String queue = forecast.queue().name();
    LocalDate first = version.span().firstDay();
    LocalDate end = version.span().endExclusive();
    TimeRange range =
        TimeRange.of(
            first.atStartOfDay(forecast.zone()).toInstant(),
            end.atStartOfDay(forecast.zone()).toInstant());
    List<KnownDeviation> deviations =
        knowledge.listDeviations(range).stream().filter(d -> d.concerns(queue)).toList();
    return new QueueForecast(
        forecast,
        knowledge.listOverrides(queue, first, end),
        deviations,
        forecasts.listAccuracy(version.id(), queue));
  }

  /// Number of history rows and first day a queue was forecast from.
  public Optional<UsedHistory> findHistory(long version, String queue) {
    return forecasts.findHistory(version, queue);
  }

  /// Releases a version for the need; approving twice changes nothing.
  public void approve(Viewer viewer, long version) {
    viewer.require(Permission.MAKE_FORECASTS);
    forecasts.approve(version, clock.instant(), viewer.name());
  }

  /// Lays a factor over the queue's days, with the author and the reason.
  ///
  /// @return its number
  public long override(
      Viewer viewer, String queue, ForecastOverride.Days days, double factor, String reason) {
    viewer.require(Permission.MAKE_FORECASTS);
    return knowledge.insertOverride(queue, days, factor, reason, made(viewer));
  }

  /// Takes an override back; false when it is not in force.
  public boolean withdrawOverride(Viewer viewer, long override) {
    viewer.require(Permission.MAKE_FORECASTS);
    return knowledge.withdrawOverride(override, made(viewer));
  }

  /// Writes down something that will make the range unlike the forecast.
  ///
  /// @param queue the queue, null for all
  /// @param factor contacts are multiplied by it, null when nobody can say
  /// @return its number
  public long noteDeviation(
      Viewer viewer,
      @Nullable String queue,
      TimeRange range,
      @Nullable Double factor,
      String what) {
    viewer.require(Permission.MAKE_FORECASTS);
    return knowledge.insertDeviation(queue, range, factor, what, made(viewer));
  }

  public boolean withdrawDeviation(Viewer viewer, long deviation) {
    viewer.require(Permission.MAKE_FORECASTS);
    return knowledge.withdrawDeviation(deviation, clock.instant());
  }

  /// Known deviations in force that touch the range.
  public List<KnownDeviation> listDeviations(TimeRange range) {
    return knowledge.listDeviations(range);
  }

  /// Names a day of the market, so that its effect is learnt and comes again with its name.
  public void nameDay(Viewer viewer, SpecialDay day, String country) {
    viewer.require(Permission.MAKE_FORECASTS);
    knowledge.insertSpecialDay(day, country, viewer.name(), made(viewer));
  }

  public void removeSpecialDay(Viewer viewer, long id) {
    viewer.require(Permission.MAKE_FORECASTS);
    knowledge.deleteSpecialDay(id);
  }

  /// Named days of a market, in order of date.
  public List<EnteredSpecialDay> listSpecialDays(String country, LocalDate from, LocalDate until) {
    return knowledge.listSpecialDays(country, from, until);
  }

  private Made made(Viewer viewer) {
    return new Made(clock.instant(), viewer.name());
  }
}
