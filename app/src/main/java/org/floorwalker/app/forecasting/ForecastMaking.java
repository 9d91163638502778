package org.floorwalker.app.forecasting;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.floorwalker.app.forecasting.ForecastVersion.Made;
import org.floorwalker.app.forecasting.store.AccuracyStore;
import org.floorwalker.app.forecasting.store.ForecastMakingStore;
import org.floorwalker.app.forecasting.store.KnowledgeStore;
import org.floorwalker.app.forecasting.store.LedgerDayStore;
import org.floorwalker.app.people.QueueCard;
import org.floorwalker.planning.forecast.ForecastDepth;
import org.floorwalker.planning.forecast.ForecastRequest;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Makes forecast versions from history; called by jobs and, without a viewer, by the demo.
///
/// A version is made part by part, each written in one transaction under the job's name, so that
/// three years of a thousand queues are never held at once, and a job that is run again goes on
/// where it stopped. It can be read when all its parts are there. A queue that cannot be forecast
/// is left out and named; the others are not kept waiting for it.
@Component
public final class ForecastMaking {
  /// Queues forecast and written together: small ones borrow from the others of their part. Three
  /// years of quarter-hours are some 6 MB a queue.
  static final int PART = 32;

  private static final LocalTime MORNING = LocalTime.of(2, 0);

  private final MarketRequests markets;
  private final PartMaking parts;
  private final ForecastMakingStore forecasts;
  private final AccuracyStore accuracy;
  private final KnowledgeStore knowledge;
  private final LedgerDayStore ledger;
  private final TransactionTemplate transactions;
  private final Clock clock;

  ForecastMaking(
      MarketRequests markets,
      PartMaking parts,
      ForecastMakingStore forecasts,
      AccuracyStore accuracy,
      KnowledgeStore knowledge,
      LedgerDayStore ledger,
      TransactionTemplate transactions,
      Clock clock) {
    this.markets = markets;
    this.parts = parts;
    this.forecasts = forecasts;
    this.accuracy = accuracy;
    this.knowledge = knowledge;
    this.ledger = ledger;
    this.transactions = transactions;
    this.clock = clock;
  }

  /// How far the making of a version is.
  ///
  /// @param share from 0 to 1
  /// @param queues queues forecast
  /// @param of all queues
  public record Progress(double share, int queues, int of) {
    private static Progress of(double queues, int all) {
      return new Progress(Math.min(1, queues / Math.max(1, all)), (int) queues, all);
    }
  }

  /// Makes the version, or finds the one this job has made before.
  ///
  /// @param job name of the job
  /// @param author who asked for it
  /// @param progress hears how far it is
  /// @return number of the version
  public long make(String job, ForecastOrder order, String author, Consumer<Progress> progress) {
    return forecasts
        .findByJob(job)
        .orElseGet(() -> makeNew(job, order, new Made(clock.instant(), author), progress));
  }

  /// Whether this job has made its version.
  public boolean isMade(String job) {
    return forecasts.findByJob(job).isPresent();
  }

  private long makeNew(String job, ForecastOrder order, Made begun, Consumer<Progress> progress) {
    long version = begin(job, order, begun);
    makeParts(version, order, ForecastDepth.FULL, progress);
    forecasts.finish(version, clock.instant());
    return version;
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
    Instant morning = order.firstDay().atTime(MORNING).toInstant(ZoneOffset.UTC);
    long version = begin(job, order, new Made(morning, author));
    makeParts(version, order, ForecastDepth.LEAN, _ -> {});
    judgeAgain(order.firstDay(), order.days());
    forecasts.finish(version, morning);
    return version;
  }

  private void judgeAgain(LocalDate first, long days) {
    Instant start = first.atStartOfDay(ZoneOffset.UTC).toInstant();
    transactions.executeWithoutResult(
        _ -> {
          ledger.lock();
          ledger.forget(start, start.plus(Duration.ofDays(days)), 0);
        });
  }

  private long begin(String job, ForecastOrder order, Made maker) {
    ForecastVersion version =
        new ForecastVersion(
            0,
            new ForecastVersion.Span(
                order.firstDay(), order.days(), Duration.ofMinutes(order.slotMinutes())),
            new ForecastVersion.Basis(order.firstDay(), order.seed()),
            maker,
            null);
    return forecasts
        .insertVersion(job, version)
        .or(() -> forecasts.findBegun(job))
        .or(() -> forecasts.findByJob(job))
        .orElseThrow();
  }

  private void makeParts(
      long version, ForecastOrder order, ForecastDepth depth, Consumer<Progress> progress) {
    Set<String> there = new HashSet<>(forecasts.listTried(version));
    Map<MarketRequests.Market, List<QueueCard>> byMarket = markets.on(order.firstDay());
    int all = byMarket.values().stream().mapToInt(List::size).sum();
    int[] done = {
      (int)
          byMarket.values().stream()
              .flatMap(List::stream)
              .filter(queue -> there.contains(queue.id().name()))
              .count()
    };
    byMarket.forEach(
        (market, queues) -> {
          ForecastRequest request = markets.request(market, queues, order).withDepth(depth);
          for (int from = 0; from < queues.size(); from += PART) {
            List<QueueCard> part =
                queues.subList(from, Math.min(from + PART, queues.size())).stream()
                    .filter(queue -> !there.contains(queue.id().name()))
                    .toList();
            write(
                version,
                parts.make(
                    part,
                    request,
                    queuesOfPart -> progress.accept(Progress.of(done[0] + queuesOfPart, all))));
            done[0] += part.size();
            progress.accept(Progress.of(done[0], all));
          }
        });
  }

  /// A part is there wholly or not at all.
  private void write(long version, PartMaking.Part part) {
    transactions.executeWithoutResult(
        _ -> {
          part.made().forEach(one -> writeQueue(version, one));
          part.troubles().forEach((queue, what) -> forecasts.insertTrouble(version, queue, what));
        });
  }

  private void writeQueue(long version, PartMaking.Result one) {
    if (forecasts.insertQueue(version, one.made(), one.history())) {
      one.accuracy().forEach(judged -> accuracy.insert(version, judged));
    }
  }

  /// Lays a factor over days gone by as its author would have done then; once for equal days, hours
  /// and reason. Called by the demo.
  public void layOverInRetrospect(String queue, ForecastOverride.Laid laid, Made entered) {
    ForecastOverride.Days days = laid.when().days();
    boolean known =
        knowledge.listOverridesEver(queue, days.first(), days.last().plusDays(1)).stream()
            .anyMatch(
                there -> there.when().equals(laid.when()) && there.reason().equals(laid.reason()));
    if (!known) {
      knowledge.insertOverride(queue, laid, entered);
      judgeAgain(days.first(), ChronoUnit.DAYS.between(days.first(), days.last()) + 1);
    }
  }
}
