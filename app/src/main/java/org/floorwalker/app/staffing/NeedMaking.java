package org.floorwalker.app.staffing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleConsumer;
import org.floorwalker.app.forecasting.ForecastOverride;
import org.floorwalker.app.forecasting.ForecastVersion;
import org.floorwalker.app.forecasting.ForecastVersion.Made;
import org.floorwalker.app.forecasting.Forecasting;
import org.floorwalker.app.forecasting.QueueForecast;
import org.floorwalker.app.staffing.store.NeedStore;
import org.floorwalker.planning.demand.QueueId;
import org.floorwalker.planning.forecast.SlotForecast;
import org.floorwalker.planning.staffing.Backlog;
import org.floorwalker.planning.staffing.CentreNeed;
import org.floorwalker.planning.staffing.CentreRules;
import org.floorwalker.planning.staffing.QueueSettings;
import org.floorwalker.planning.staffing.SlotNeed;
import org.floorwalker.planning.staffing.VolumeRisk;
import org.floorwalker.planning.staffing.simulation.ContactPaths;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Computes need versions from a forecast and what the queues promise; called by jobs and, without
/// a viewer, by the demo.
///
/// Safe to run twice for one job: the version is written in one transaction under the job's name.
@Component
public final class NeedMaking {
  /// Share of the progress that reading the forecast takes.
  private static final double READING = 0.5;

  /// Share of the progress when the need is known and its range is still to be found.
  private static final double NEEDED = 0.75;

  private final Forecasting forecasting;
  private final Goals goals;
  private final Centres centres;
  private final NeedStore needs;
  private final TransactionTemplate transactions;
  private final Clock clock;

  NeedMaking(
      Forecasting forecasting,
      Goals goals,
      Centres centres,
      NeedStore needs,
      TransactionTemplate transactions,
      Clock clock) {
    this.forecasting = forecasting;
    this.goals = goals;
    this.centres = centres;
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
    List<String> queues = forecasting.listQueues(forecast);
    List<CentreNeed.Demand> demands = new ArrayList<>();
    List<Long> overrides = new ArrayList<>();
    for (QueueSettings settings : goals.listSettings()) {
      if (queues.contains(settings.id().name())) {
        QueueForecast expected = forecasting.findQueue(version, settings.id().name()).orElseThrow();
        expected.overrides().stream().map(ForecastOverride::id).forEach(overrides::add);
        demands.add(demand(settings, expected));
        progress.accept(READING * demands.size() / queues.size());
      }
    }
    Map<String, CentreRules> rules = centres.bySite();
    Duration slot = version.span().slot();
    Map<QueueId, List<SlotNeed>> needed = CentreNeed.needs(slot, demands, rules);
    progress.accept(NEEDED);
    Extremes extremes =
        new Extremes(
            scheduled(CentreNeed.needs(slot, at(demands, -VolumeRisk.ONE_IN_TEN), rules)),
            scheduled(CentreNeed.needs(slot, at(demands, VolumeRisk.ONE_IN_TEN), rules)));
    return write(job, version, overrides, author, made(demands, needed, extremes));
  }

  private static List<CentreNeed.Demand> at(List<CentreNeed.Demand> demands, double deviations) {
    return demands.stream().map(demand -> demand.atPace(deviations)).toList();
  }

  private static Map<QueueId, Map<Instant, Double>> scheduled(Map<QueueId, List<SlotNeed>> needs) {
    Map<QueueId, Map<Instant, Double>> scheduled = new HashMap<>();
    needs.forEach(
        (queue, of) -> {
          Map<Instant, Double> byStart = new HashMap<>();
          of.forEach(need -> byStart.put(need.start(), need.scheduled()));
          scheduled.put(queue, byStart);
        });
    return scheduled;
  }

  /// People to schedule by queue and slot, were every slot quiet or every slot busy.
  private record Extremes(
      Map<QueueId, Map<Instant, Double>> low, Map<QueueId, Map<Instant, Double>> high) {
    QueueNeed.Range range(SlotNeed need) {
      return QueueNeed.Range.around(need.scheduled(), of(low, need), of(high, need));
    }

    private static double of(Map<QueueId, Map<Instant, Double>> scheduled, SlotNeed need) {
      return scheduled
          .getOrDefault(need.queue(), Map.of())
          .getOrDefault(need.start(), need.scheduled());
    }
  }

  /// Patience that nobody has set is what customers have shown.
  private static CentreNeed.Demand demand(QueueSettings settings, QueueForecast expected) {
    return new CentreNeed.Demand(
        settings.withLearntPatience(expected.forecast().account().patience()),
        expected.forecast().zone(),
        expected.slots(),
        Backlog.NONE);
  }

  private List<QueueNeed> made(
      List<CentreNeed.Demand> demands, Map<QueueId, List<SlotNeed>> needed, Extremes extremes) {
    Map<String, ContactPaths> paths = goals.paths();
    List<QueueNeed> made = new ArrayList<>();
    for (CentreNeed.Demand demand : demands) {
      QueueId queue = demand.settings().id();
      Map<Instant, SlotForecast> byStart = new HashMap<>();
      demand.slots().forEach(slot -> byStart.put(slot.start(), slot));
      made.add(
          new QueueNeed(
              demand.settings(),
              demand.zone(),
              needed.getOrDefault(queue, List.of()).stream()
                  .map(need -> slot(byStart.get(need.start()), need, extremes.range(need)))
                  .toList(),
              paths.getOrDefault(queue.name(), ContactPaths.NONE).within(needed.keySet())));
    }
    return made;
  }

  private static QueueNeed.Slot slot(
      @Nullable SlotForecast arrives, SlotNeed need, QueueNeed.Range range) {
    return arrives == null
        ? new QueueNeed.Slot(0, 0, need, range)
        : new QueueNeed.Slot(arrives.contacts().mean(), arrives.handleSeconds(), need, range);
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
