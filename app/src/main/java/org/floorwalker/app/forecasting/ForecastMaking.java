package org.floorwalker.app.forecasting;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleConsumer;
import org.floorwalker.app.forecasting.ForecastVersion.Made;
import org.floorwalker.app.forecasting.store.AccuracyStore;
import org.floorwalker.app.forecasting.store.BotStore;
import org.floorwalker.app.forecasting.store.ForecastStore;
import org.floorwalker.app.forecasting.store.KnowledgeStore;
import org.floorwalker.app.forecasting.store.LedgerDayStore;
import org.floorwalker.app.history.History;
import org.floorwalker.app.people.QueueCard;
import org.floorwalker.planning.demand.IntervalHistory;
import org.floorwalker.planning.forecast.Accuracy;
import org.floorwalker.planning.forecast.Backtest;
import org.floorwalker.planning.forecast.BotRecord;
import org.floorwalker.planning.forecast.Forecast;
import org.floorwalker.planning.forecast.ForecastDepth;
import org.floorwalker.planning.forecast.ForecastRequest;
import org.floorwalker.planning.forecast.Forecaster;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Makes forecast versions from history; called by jobs and, without a viewer, by the demo.
///
/// Safe to run twice for one job: the version is written in one transaction under the job's name.
@Component
public final class ForecastMaking {
  /// Days before the first forecast day from which older forecasts are rehearsed and judged.
  private static final List<Integer> REHEARSED_DAYS_BEFORE = List.of(28, 56, 84);

  private static final LocalTime MORNING = LocalTime.of(2, 0);

  /// A rehearsal with less history behind it would judge the lack of history, not the method.
  private static final int LEAST_DAYS_KNOWN = 28;

  private final MarketRequests markets;
  private final History history;
  private final ForecastStore forecasts;
  private final AccuracyStore accuracy;
  private final KnowledgeStore knowledge;
  private final BotStore bots;
  private final LedgerDayStore ledger;
  private final TransactionTemplate transactions;
  private final Clock clock;

  ForecastMaking(
      MarketRequests markets,
      History history,
      ForecastStore forecasts,
      AccuracyStore accuracy,
      KnowledgeStore knowledge,
      BotStore bots,
      LedgerDayStore ledger,
      TransactionTemplate transactions,
      Clock clock) {
    this.markets = markets;
    this.history = history;
    this.forecasts = forecasts;
    this.accuracy = accuracy;
    this.knowledge = knowledge;
    this.bots = bots;
    this.ledger = ledger;
    this.transactions = transactions;
    this.clock = clock;
  }

  /// @param made what reaches people
  /// @param history what reached them
  private record Result(ForecastStore.Made made, IntervalHistory history, List<Accuracy> accuracy) {
    Result judged(ForecastRequest request) {
      return new Result(made, history, judge(history, request));
    }
  }

  /// Makes the version, or finds the one this job has made before.
  ///
  /// @param job name of the job
  /// @param author who asked for it
  /// @param progress hears the share done, 0 to 1
  /// @return number of the version
  public long make(String job, ForecastOrder order, String author, DoubleConsumer progress) {
    return forecasts.findByJob(job).orElseGet(() -> makeNew(job, order, author, progress));
  }

  /// Whether this job has made its version.
  public boolean isMade(String job) {
    return forecasts.findByJob(job).isPresent();
  }

  private long makeNew(String job, ForecastOrder order, String author, DoubleConsumer progress) {
    List<Result> made = new ArrayList<>();
    Map<MarketRequests.Market, List<QueueCard>> byMarket = markets.on(order.firstDay());
    double steps = 2.0 * Math.max(1, byMarket.values().stream().mapToInt(List::size).sum());
    int[] done = new int[1];
    Runnable step = () -> progress.accept(Math.min(1, ++done[0] / steps));
    byMarket.forEach(
        (market, queues) -> {
          ForecastRequest request = markets.request(market, queues, order);
          for (Result one : makeMarket(queues, request, step)) {
            made.add(one.judged(request));
            step.run();
          }
        });
    return write(job, order, new Made(clock.instant(), author), made);
  }

  /// Makes a version as it would have been made on the morning of its first day, for a centre whose
  /// history began before its installation, so that its ledger begins with content. Lean and not
  /// rehearsed: the ledger judges it. Called by the demo.
  ///
  /// @return number of the version, also when this job has made it before
  public long makeInRetrospect(String job, ForecastOrder order, String author) {
    return forecasts.findByJob(job).orElseGet(() -> makeOfThen(job, order, author));
  }

  private long makeOfThen(String job, ForecastOrder order, String author) {
    List<Result> made = new ArrayList<>();
    markets
        .on(order.firstDay())
        .forEach(
            (market, queues) ->
                made.addAll(
                    makeMarket(
                        queues,
                        markets.request(market, queues, order).withDepth(ForecastDepth.LEAN),
                        () -> {})));
    Instant morning = order.firstDay().atTime(MORNING).toInstant(ZoneOffset.UTC);
    judgeAgain(order.firstDay(), order.days());
    return write(job, order, new Made(morning, author), made);
  }

  private void judgeAgain(LocalDate first, long days) {
    Instant start = first.atStartOfDay(ZoneOffset.UTC).toInstant();
    transactions.executeWithoutResult(
        _ -> {
          ledger.lock();
          ledger.forget(start, start.plus(Duration.ofDays(days)), 0);
        });
  }

  /// Forecasts each queue with history; each is a step.
  private List<Result> makeMarket(List<QueueCard> queues, ForecastRequest request, Runnable step) {
    Instant end = request.firstDay().atStartOfDay(request.zone()).toInstant();
    List<IntervalHistory> known =
        queues.stream()
            .map(queue -> history.intervals(queue.id(), Instant.EPOCH, end))
            .filter(intervals -> !intervals.isEmpty())
            .toList();
    Map<String, BotRecord> records = bots.records(request.firstDay());
    List<BehindBot> demands =
        known.stream()
            .map(reached -> BehindBot.of(reached, records.get(reached.queue().name()), request))
            .toList();
    List<Forecast> made =
        Forecaster.forecast(
            demands.stream().map(BehindBot::demand).toList(), request, _ -> step.run());
    List<Result> all = new ArrayList<>();
    for (int i = 0; i < made.size(); i++) {
      BehindBot behind = demands.get(i);
      all.add(
          new Result(
              new ForecastStore.Made(behind.reaching(made.get(i)), behind.residual()),
              known.get(i),
              List.of()));
    }
    return all;
  }

  private static List<Accuracy> judge(IntervalHistory known, ForecastRequest request) {
    LocalDate first = known.start(0).atZone(request.zone()).toLocalDate();
    List<LocalDate> origins =
        REHEARSED_DAYS_BEFORE.stream()
            .map(request.firstDay().minusDays(1)::minusDays)
            .filter(origin -> origin.isAfter(first.plusDays(LEAST_DAYS_KNOWN)))
            .toList();
    return origins.isEmpty() ? List.of() : Backtest.judge(known, request, origins);
  }

  private long write(String job, ForecastOrder order, Made maker, List<Result> made) {
    ForecastVersion version =
        new ForecastVersion(
            0,
            new ForecastVersion.Span(
                order.firstDay(), order.days(), Duration.ofMinutes(order.slotMinutes())),
            new ForecastVersion.Basis(order.firstDay(), order.seed()),
            maker,
            null);
    return transactions.execute(
        _ ->
            forecasts
                .insertVersion(job, version)
                .map(id -> writeQueues(id, made))
                .or(() -> forecasts.findByJob(job))
                .orElseThrow());
  }

  private long writeQueues(long version, List<Result> made) {
    for (Result one : made) {
      IntervalHistory known = one.history();
      LocalDate first = known.start(0).atZone(one.made().forecast().zone()).toLocalDate();
      forecasts.insertQueue(version, one.made(), new UsedHistory(known.size(), first));
      one.accuracy().forEach(judged -> accuracy.insert(version, judged));
    }
    return version;
  }

  /// Lays a factor over days gone by as its author would have done then; once for equal days and
  /// reason. Called by the demo.
  public void layOverInRetrospect(
      String queue, ForecastOverride.Days days, double factor, String reason, Made entered) {
    boolean known =
        knowledge.listOverridesEver(queue, days.first(), days.last().plusDays(1)).stream()
            .anyMatch(there -> there.days().equals(days) && there.reason().equals(reason));
    if (!known) {
      knowledge.insertOverride(queue, days, factor, reason, entered);
      judgeAgain(days.first(), ChronoUnit.DAYS.between(days.first(), days.last()) + 1);
    }
  }

  /// Releases a version for the need on behalf of the author.
  public void approve(long version, String author) {
    forecasts.approve(version, clock.instant(), author);
  }
}
