package org.floorwalker.app.staffing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.DoubleConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
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
/// A version is computed and written part by part and is there when all of it is: what is in memory
/// at once is a few queues, or those of one centre whose rules ask something of all of them
/// together. Safe to run twice for one job: what a run left unfinished the next one throws away.
@Component
public final class NeedMaking {
  /// Queues that are computed and written at once where nothing joins them.
  private static final int PART = 8;

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
    Set<String> forecasted = Set.copyOf(forecasting.listQueues(forecast));
    List<QueueSettings> queues =
        goals.listSettings().stream().filter(of -> forecasted.contains(of.id().name())).toList();
    Making making =
        new Making(
            begin(job, version, author),
            version,
            queues.stream().map(QueueSettings::id).collect(Collectors.toSet()),
            centres.bySite(),
            goals.paths());
    try {
      return written(making, queues, progress);
    } catch (RuntimeException e) {
      needs.delete(making.id());
      throw e;
    }
  }

  /// @param id of the version that is made
  /// @param queues all that are of it
  /// @param rules by site
  /// @param paths by queue
  private record Making(
      long id,
      ForecastVersion forecast,
      Set<QueueId> queues,
      Map<String, CentreRules> rules,
      Map<String, ContactPaths> paths) {}

  private long begin(String job, ForecastVersion forecast, String author) {
    NeedVersion version =
        new NeedVersion(
            0,
            forecast.id(),
            List.of(),
            new NeedVersion.Span(
                forecast.span().firstDay(), forecast.span().days(), forecast.span().slot()),
            new Made(clock.instant(), author));
    return needs.begin(job, version);
  }

  private long written(Making making, List<QueueSettings> queues, DoubleConsumer progress) {
    List<Long> overrides = new ArrayList<>();
    int done = 0;
    for (List<QueueSettings> part :
        CentreNeed.parts(queues, Function.identity(), making.rules(), PART)) {
      List<CentreNeed.Demand> demands = new ArrayList<>();
      for (QueueSettings settings : part) {
        QueueForecast expected =
            forecasting.findQueue(making.forecast(), settings.id().name()).orElseThrow();
        expected.overrides().stream().map(ForecastOverride::id).forEach(overrides::add);
        demands.add(demand(settings, expected));
      }
      List<QueueNeed> needed = needed(making, demands);
      transactions.executeWithoutResult(
          _ -> needed.forEach(need -> needs.insertQueue(making.id(), need)));
      done += part.size();
      progress.accept((double) done / queues.size());
    }
    needs.finish(making.id(), overrides);
    return making.id();
  }

  private static List<QueueNeed> needed(Making making, List<CentreNeed.Demand> demands) {
    Duration slot = making.forecast().span().slot();
    Map<String, CentreRules> rules = making.rules();
    Map<QueueId, List<SlotNeed>> needed = CentreNeed.needs(slot, demands, rules);
    Extremes extremes =
        new Extremes(
            scheduled(CentreNeed.needs(slot, at(demands, -VolumeRisk.ONE_IN_TEN), rules)),
            scheduled(CentreNeed.needs(slot, at(demands, VolumeRisk.ONE_IN_TEN), rules)));
    return demands.stream().map(demand -> needed(making, demand, needed, extremes)).toList();
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

  private static QueueNeed needed(
      Making making,
      CentreNeed.Demand demand,
      Map<QueueId, List<SlotNeed>> needed,
      Extremes extremes) {
    QueueId queue = demand.settings().id();
    Map<Instant, SlotForecast> byStart = new HashMap<>();
    demand.slots().forEach(slot -> byStart.put(slot.start(), slot));
    return new QueueNeed(
        demand.settings(),
        demand.zone(),
        needed.getOrDefault(queue, List.of()).stream()
            .map(need -> slot(byStart.get(need.start()), need, extremes.range(need)))
            .toList(),
        making.paths().getOrDefault(queue.name(), ContactPaths.NONE).within(making.queues()));
  }

  private static QueueNeed.Slot slot(
      @Nullable SlotForecast arrives, SlotNeed need, QueueNeed.Range range) {
    return arrives == null
        ? new QueueNeed.Slot(0, 0, need, range)
        : new QueueNeed.Slot(arrives.contacts().mean(), arrives.handleSeconds(), need, range);
  }
}
