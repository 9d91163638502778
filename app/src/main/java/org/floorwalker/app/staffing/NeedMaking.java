package org.floorwalker.app.staffing;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.DoubleConsumer;
import org.floorwalker.app.forecasting.ForecastOverride;
import org.floorwalker.app.forecasting.ForecastVersion;
import org.floorwalker.app.forecasting.ForecastVersion.Made;
import org.floorwalker.app.forecasting.Forecasting;
import org.floorwalker.app.forecasting.QueueForecast;
import org.floorwalker.app.staffing.store.NeedStore;
import org.floorwalker.planning.forecast.SlotForecast;
import org.floorwalker.planning.staffing.NeedPlanner;
import org.floorwalker.planning.staffing.QueueSettings;
import org.floorwalker.planning.staffing.SlotNeed;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Computes need versions from a forecast and what the queues promise; called by jobs and, without
/// a viewer, by the demo.
///
/// Safe to run twice for one job: the version is written in one transaction under the job's name.
@Component
public final class NeedMaking {
  private final Forecasting forecasting;
  private final Goals goals;
  private final NeedStore needs;
  private final TransactionTemplate transactions;
  private final Clock clock;

  NeedMaking(
      Forecasting forecasting,
      Goals goals,
      NeedStore needs,
      TransactionTemplate transactions,
      Clock clock) {
    this.forecasting = forecasting;
    this.goals = goals;
    this.needs = needs;
    this.transactions = transactions;
    this.clock = clock;
  }

  /// Makes the version, or finds the one this job has made before.
  ///
  /// @param forecast number of the forecast version
  /// @param progress hears the share done, 0 to 1
  /// @return number of the need version
  public long make(String job, long forecast, String author, DoubleConsumer progress) {
    return needs.findByJob(job).orElseGet(() -> makeNew(job, forecast, author, progress));
  }

  private long makeNew(String job, long forecast, String author, DoubleConsumer progress) {
    ForecastVersion version = forecasting.findVersion(forecast).orElseThrow();
    Map<String, QueueSettings> settings = new TreeMap<>();
    goals.listSettings().forEach(queue -> settings.put(queue.id().name(), queue));
    List<String> queues = forecasting.listQueues(forecast);
    List<QueueNeed> made = new ArrayList<>();
    List<Long> overrides = new ArrayList<>();
    for (String queue : queues) {
      QueueSettings promised = settings.get(queue);
      if (promised != null) {
        QueueForecast expected = forecasting.findQueue(version, queue).orElseThrow();
        expected.overrides().stream().map(ForecastOverride::id).forEach(overrides::add);
        made.add(need(version, promised, expected));
      }
      progress.accept((double) made.size() / queues.size());
    }
    return write(job, version, overrides, author, made);
  }

  private static QueueNeed need(
      ForecastVersion version, QueueSettings settings, QueueForecast expected) {
    List<SlotForecast> slots = expected.slots();
    List<SlotNeed> needed =
        new NeedPlanner(expected.forecast().zone(), version.span().slot()).need(settings, slots);
    Map<Instant, SlotForecast> byStart = new HashMap<>();
    slots.forEach(slot -> byStart.put(slot.start(), slot));
    List<QueueNeed.Slot> kept = new ArrayList<>();
    for (SlotNeed slot : needed) {
      SlotForecast arrives = byStart.get(slot.start());
      kept.add(
          new QueueNeed.Slot(
              arrives == null ? 0 : arrives.contacts().mean(),
              arrives == null ? 0 : arrives.handleSeconds(),
              slot));
    }
    return new QueueNeed(settings, expected.forecast().zone(), kept);
  }

  private long write(
      String job,
      ForecastVersion forecast,
      List<Long> overrides,
      String author,
      List<QueueNeed> made) {
    NeedVersion version =
        new NeedVersion(
            0,
            forecast.id(),
            overrides,
            new NeedVersion.Span(
                forecast.span().firstDay(), forecast.span().days(), forecast.span().slot()),
            new Made(clock.instant(), author));
    return transactions.execute(
        _ ->
            needs
                .insertVersion(job, version)
                .map(id -> writeQueues(id, made))
                .or(() -> needs.findByJob(job))
                .orElseThrow());
  }

  private long writeQueues(long version, List<QueueNeed> made) {
    made.forEach(need -> needs.insertQueue(version, need));
    return version;
  }
}
