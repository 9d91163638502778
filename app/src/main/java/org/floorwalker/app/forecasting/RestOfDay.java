package org.floorwalker.app.forecasting;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.floorwalker.app.forecasting.store.BotStore;
import org.floorwalker.app.history.History;
import org.floorwalker.app.people.People;
import org.floorwalker.app.people.QueueCard;
import org.floorwalker.app.platform.access.Permission;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.planning.demand.IntervalHistory;
import org.floorwalker.planning.forecast.Band;
import org.floorwalker.planning.forecast.BotRecord;
import org.floorwalker.planning.forecast.ForecastDepth;
import org.floorwalker.planning.forecast.ForecastRequest;
import org.floorwalker.planning.forecast.SlotForecast;
import org.floorwalker.planning.forecast.Step;
import org.springframework.stereotype.Component;

/// The rest of today forecast anew from what has come in, with what is laid over the day.
///
/// Nothing of it is kept: it is as old as what came last. It takes the time of a forecast of each
/// queue, some tenths of a second, so it is made when somebody asks; of several queues without
/// boosted trees.
@Component
public final class RestOfDay {
  /// So many queues are forecast while somebody waits.
  public static final int MOST_QUEUES = 40;

  private static final long SEED = 1;

  private final MarketRequests markets;
  private final Forecasting forecasting;
  private final History history;
  private final BotStore bots;
  private final People people;
  private final Clock clock;

  RestOfDay(
      MarketRequests markets,
      Forecasting forecasting,
      History history,
      BotStore bots,
      People people,
      Clock clock) {
    this.markets = markets;
    this.forecasting = forecasting;
    this.history = history;
    this.bots = bots;
    this.people = people;
    this.clock = clock;
  }

  /// @param known the instant up to which it is known what came
  /// @param rest slots that end later, of all queues together
  /// @param day what came and the rest together
  /// @param step tells what came against what was expected, and how the rest moves
  /// @param news queues of which anything of today is known
  /// @param queues all queues that are added up; the forecast of those without news stands
  public record Told(
      Instant known, List<SlotForecast> rest, Band day, Step step, int news, int queues) {
    public Told {
      rest = List.copyOf(rest);
    }
  }

  /// One queue with what is known of its day.
  private record Known(
      MarketRequests.Market market, QueueCard card, QueueForecast forecast, IntervalHistory came) {
    LocalDate today(Instant now) {
      return LocalDate.ofInstant(now, market.zone());
    }

    /// Up to when its day is known; the day's start when nothing is.
    Instant until(Instant now) {
      Instant morning = today(now).atStartOfDay(market.zone()).toInstant();
      if (came.isEmpty()) {
        return morning;
      }
      Instant last = came.start(came.size() - 1).plus(came.slot());
      return last.isBefore(morning) ? morning : last.isBefore(now) ? last : now;
    }

    boolean isNews(Instant now) {
      return until(now).isAfter(today(now).atStartOfDay(market.zone()).toInstant());
    }
  }

  /// What is told of queues now; empty when nothing has come in today, the viewer may see none of
  /// them, or they are too many.
  ///
  /// @param version whose slots, overrides and deviations are taken
  public Optional<Told> find(Viewer viewer, ForecastVersion version, List<String> queues) {
    List<String> seen = people.queuesWithin(viewer, Permission.SEE_FORECASTS).cut(queues);
    if (seen.size() > MOST_QUEUES) {
      return Optional.empty();
    }
    Instant now = clock.instant();
    List<Known> known = known(version, seen, LocalDate.ofInstant(now, viewer.zone()), now);
    return known.stream()
        .filter(one -> one.isNews(now))
        .map(one -> one.until(now))
        .max(Comparator.naturalOrder())
        .map(until -> told(version, known, now, until));
  }

  private List<Known> known(
      ForecastVersion version, List<String> queues, LocalDate today, Instant now) {
    return markets.on(today).entrySet().stream()
        .flatMap(
            market ->
                market.getValue().stream()
                    .filter(card -> queues.contains(card.id().name()))
                    .flatMap(card -> known(version, market.getKey(), card, now)))
        .toList();
  }

  private Stream<Known> known(
      ForecastVersion version, MarketRequests.Market market, QueueCard card, Instant now) {
    return forecasting
        .findQueue(version, card.id().name())
        .map(
            forecast ->
                new Known(market, card, forecast, history.intervals(card.id(), Instant.EPOCH, now)))
        .stream();
  }

  private Told told(ForecastVersion version, List<Known> known, Instant now, Instant until) {
    Map<String, BotRecord> records =
        bots.records(LocalDate.ofInstant(now, known.getFirst().market().zone()));
    ForecastDepth depth = known.size() == 1 ? ForecastDepth.FULL : ForecastDepth.LEAN;
    List<RestOfQueue> parts = new ArrayList<>();
    for (Known one : known) {
      LocalDate today = one.today(now);
      if (one.isNews(now)) {
        ForecastOrder order =
            new ForecastOrder(today, 1, (int) version.span().slot().toMinutes(), SEED);
        ForecastRequest request =
            markets.request(one.market(), List.of(one.card()), order).withDepth(depth);
        parts.add(
            RestOfQueue.of(
                one.came(), request, records.get(one.card().id().name()), one.forecast(), until));
      } else {
        parts.add(RestOfQueue.standing(one.forecast(), today, until));
      }
    }
    return together(parts, until);
  }

  private static Told together(List<RestOfQueue> parts, Instant until) {
    Map<Instant, List<SlotForecast>> slots = new TreeMap<>();
    parts.forEach(
        part ->
            part.rest()
                .forEach(
                    slot -> slots.computeIfAbsent(slot.start(), _ -> new ArrayList<>()).add(slot)));
    Band rest = Band.together(parts.stream().map(RestOfQueue::total).toList());
    double soFar = parts.stream().mapToDouble(RestOfQueue::soFar).sum();
    return new Told(
        until,
        slots.values().stream().map(QueueForecast::sum).toList(),
        new Band(soFar + rest.mean(), soFar + rest.p10(), soFar + rest.p50(), soFar + rest.p90()),
        step(parts),
        (int) parts.stream().filter(RestOfQueue::isNews).count(),
        parts.size());
  }

  private static Step step(List<RestOfQueue> parts) {
    List<RestOfQueue> news = parts.stream().filter(RestOfQueue::isNews).toList();
    double before = news.stream().mapToDouble(RestOfQueue::before).sum();
    double rest = news.stream().mapToDouble(part -> part.total().mean()).sum();
    return new Step(
        "rest-of-day",
        "",
        Map.of(
            "soFar",
            rounded("%.0f", news.stream().mapToDouble(RestOfQueue::soFar).sum()),
            "expected",
            rounded("%.0f", news.stream().mapToDouble(RestOfQueue::expected).sum()),
            "percent",
            rounded("%+.1f", before > 0 ? 100 * (rest / before - 1) : 0)),
        false);
  }

  private static String rounded(String pattern, double figure) {
    return String.format(Locale.ROOT, pattern, figure);
  }
}
