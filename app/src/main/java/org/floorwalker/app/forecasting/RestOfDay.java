package org.floorwalker.app.forecasting;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.floorwalker.app.forecasting.store.BotStore;
import org.floorwalker.app.history.History;
import org.floorwalker.app.people.People;
import org.floorwalker.app.people.QueueCard;
import org.floorwalker.app.platform.access.Permission;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.planning.demand.IntervalHistory;
import org.floorwalker.planning.demand.QueueId;
import org.floorwalker.planning.forecast.Forecast;
import org.floorwalker.planning.forecast.ForecastRequest;
import org.floorwalker.planning.forecast.IntradayUpdate;
import org.springframework.stereotype.Component;

/// The rest of today forecast anew from what has come in.
///
/// Nothing of it is kept: it is as old as what came last. It takes the time of one queue's
/// forecast, some tenths of a second, so it is made when somebody asks.
@Component
public final class RestOfDay {
  private static final long SEED = 1;

  private final MarketRequests markets;
  private final History history;
  private final BotStore bots;
  private final People people;
  private final Clock clock;

  RestOfDay(MarketRequests markets, History history, BotStore bots, People people, Clock clock) {
    this.markets = markets;
    this.history = history;
    this.bots = bots;
    this.people = people;
    this.clock = clock;
  }

  /// @param known the instant up to which it is known what came
  /// @param forecast slots that end later; its day is what came and these together
  public record Told(Instant known, Forecast forecast) {}

  /// What is told of a queue now; empty when nothing has come in today or the viewer may not see
  /// the queue.
  ///
  /// @param slotMinutes length of the slots wanted
  public Optional<Told> find(Viewer viewer, String queue, int slotMinutes) {
    Instant now = clock.instant();
    return people.queuesWithin(viewer, Permission.SEE_FORECASTS).covers(queue)
        ? markets.on(LocalDate.ofInstant(now, viewer.zone())).entrySet().stream()
            .flatMap(
                market ->
                    market.getValue().stream()
                        .filter(card -> card.id().equals(new QueueId(queue)))
                        .flatMap(card -> told(market, card, now, slotMinutes).stream()))
            .findFirst()
        : Optional.empty();
  }

  private Optional<Told> told(
      Map.Entry<MarketRequests.Market, List<QueueCard>> market,
      QueueCard card,
      Instant now,
      int slotMinutes) {
    LocalDate today = LocalDate.ofInstant(now, market.getKey().zone());
    IntervalHistory came = history.intervals(card.id(), Instant.EPOCH, now);
    if (came.isEmpty()) {
      return Optional.empty();
    }
    Instant last = came.start(came.size() - 1).plus(came.slot());
    Instant known = last.isBefore(now) ? last : now;
    ForecastRequest request =
        markets.request(
            market.getKey(), List.of(card), new ForecastOrder(today, 1, slotMinutes, SEED));
    return known.isAfter(today.atStartOfDay(market.getKey().zone()).toInstant())
        ? Optional.of(new Told(known, forecast(came, request, known)))
        : Optional.empty();
  }

  private Forecast forecast(IntervalHistory came, ForecastRequest request, Instant known) {
    BehindBot behind =
        BehindBot.of(came, bots.records(request.firstDay()).get(came.queue().name()), request);
    return behind.reaching(IntradayUpdate.reforecast(behind.demand(), request, known));
  }
}
