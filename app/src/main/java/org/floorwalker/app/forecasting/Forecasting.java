package org.floorwalker.app.forecasting;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.floorwalker.app.forecasting.store.AccuracyStore;
import org.floorwalker.app.forecasting.store.ForecastStore;
import org.floorwalker.app.forecasting.store.KnowledgeStore;
import org.floorwalker.app.forecasting.store.LaidSinceStore;
import org.floorwalker.app.people.People;
import org.floorwalker.app.people.QueuesWithin;
import org.floorwalker.app.platform.access.Permission;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.platform.audit.About;
import org.floorwalker.app.platform.audit.Audit;
import org.floorwalker.planning.forecast.Forecast;
import org.floorwalker.planning.forecast.Patience;
import org.floorwalker.planning.time.TimeRange;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// The door of the room: forecast versions. What people know better is laid over them through
/// [Overrides], [Deviations] and [NamedDays].
///
/// A version is never changed. What is asked for always has the overrides and known deviations laid
/// over that are in force at that moment.
@Component
public final class Forecasting {
  private final ForecastStore forecasts;
  private final AccuracyStore accuracy;
  private final KnowledgeStore knowledge;
  private final LaidSinceStore laidSince;
  private final People people;
  private final Audit audit;
  private final TransactionTemplate transactions;
  private final Clock clock;

  Forecasting(
      ForecastStore forecasts,
      AccuracyStore accuracy,
      KnowledgeStore knowledge,
      LaidSinceStore laidSince,
      People people,
      Audit audit,
      TransactionTemplate transactions,
      Clock clock) {
    this.forecasts = forecasts;
    this.accuracy = accuracy;
    this.knowledge = knowledge;
    this.laidSince = laidSince;
    this.people = people;
    this.audit = audit;
    this.transactions = transactions;
    this.clock = clock;
  }

  /// All versions, newest first. A version tells its days and its maker, and nothing of a queue.
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

  /// Queues of a version, by name, for what is computed from all of them.
  public List<String> listQueues(long version) {
    return forecasts.listQueues(version);
  }

  /// Queues of a version that the viewer may see, by name.
  public List<String> listQueues(Viewer viewer, long version) {
    return seen(viewer).cut(forecasts.listQueues(version));
  }

  /// Queues that the viewer may see and that could not be forecast for a version, by name, with
  /// what went wrong.
  public Map<String, String> listTroubled(Viewer viewer, long version) {
    Map<String, String> troubled = new TreeMap<>(forecasts.listTroubled(version));
    troubled.keySet().retainAll(seen(viewer).cut(List.copyOf(troubled.keySet())));
    return troubled;
  }

  private QueuesWithin seen(Viewer viewer) {
    return people.queuesWithin(viewer, Permission.SEE_FORECASTS);
  }

  /// One queue of a version with what people laid over it; empty when the viewer may not see it.
  /// Who sees some clients' queues alone is not told names that planners gave to days.
  public Optional<QueueForecast> findQueue(Viewer viewer, ForecastVersion version, String queue) {
    QueuesWithin seen = seen(viewer);
    return Optional.of(queue)
        .filter(seen::covers)
        .flatMap(code -> findQueue(version, code))
        .map(found -> seen.all() ? found : found.withoutNamedDays());
  }

  /// One queue of a version with what people laid over it, for what is computed from it.
  public Optional<QueueForecast> findQueue(ForecastVersion version, String queue) {
    return forecasts.findForecast(version, queue).map(made -> laidOver(version, made));
  }

  private QueueForecast laidOver(ForecastVersion version, ForecastStore.Made queueMade) {
    Forecast forecast = queueMade.forecast();
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
        queueMade.bot(),
        knowledge.listOverrides(queue, first, end),
        deviations,
        accuracy.list(version.id(), queue));
  }

  /// Whether what is laid over the queues on these days is another than then: whoever computed
  /// something of the forecast computes it anew.
  public boolean isLaidOtherwise(List<String> queues, ForecastOverride.Days days, LaidThen then) {
    return laidSince.isLaidOtherwise(queues, days, people.zone(), then);
  }

  /// Number of history rows and first day a queue was forecast from.
  public Optional<UsedHistory> findHistory(Viewer viewer, long version, String queue) {
    return seen(viewer).covers(queue) ? forecasts.findHistory(version, queue) : Optional.empty();
  }

  /// How long customers of a queue wait before they give up, as learnt for a version; empty where
  /// the history did not tell or the viewer may not see the queue.
  public Optional<Patience> findPatience(Viewer viewer, long version, String queue) {
    return seen(viewer).covers(queue) ? forecasts.findPatience(version, queue) : Optional.empty();
  }

  /// Releases a version for the need; approving twice changes nothing.
  public void approve(Viewer viewer, long version) {
    viewer.require(Permission.MAKE_FORECASTS);
    transactions.executeWithoutResult(
        _ -> {
          if (forecasts.approve(version, clock.instant(), viewer.name())) {
            audit.record(
                viewer, "forecasting.approved", About.thing("forecast", version), null, null);
          }
        });
  }

  /// Releases a version for the need on behalf of the author. Called by the demo.
  public void approve(long version, String author) {
    forecasts.approve(version, clock.instant(), author);
  }
}
