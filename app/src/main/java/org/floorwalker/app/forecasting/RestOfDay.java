package org.floorwalker.app.forecasting;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.floorwalker.app.forecasting.store.BotStore;
import org.floorwalker.app.people.People;
import org.floorwalker.app.people.QueueCard;
import org.floorwalker.app.platform.access.Permission;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.planning.demand.IntervalHistory;
import org.floorwalker.planning.demand.QueueId;
import org.floorwalker.planning.forecast.Band;
import org.floorwalker.planning.forecast.BotRecord;
import org.floorwalker.planning.forecast.ForecastDepth;
import org.floorwalker.planning.forecast.ForecastRequest;
import org.floorwalker.planning.forecast.SlotForecast;
import org.floorwalker.planning.forecast.Step;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The rest of today forecast anew from what has come in, with what is laid over the day.
///
/// It is as old as what came last, so it is made when somebody asks. Only what was learnt before
/// the day is kept ([EveningsBefore]): the first look of a day takes the time of a forecast of each
/// queue, some tenths of a second, which is why several queues go without boosted trees.
@Component
public final class RestOfDay {
  /// So many queues are forecast while somebody waits.
  public static final int MOST_QUEUES = 40;

  private static final long SEED = 1;

  private final MarketRequests markets;
  private final Forecasting forecasting;
  private final ForecastSums sums;
  private final EveningsBefore evenings;
  private final BotStore bots;
  private final People people;
  private final Clock clock;

  RestOfDay(
      MarketRequests markets,
      Forecasting forecasting,
      ForecastSums sums,
      EveningsBefore evenings,
      BotStore bots,
      People people,
      Clock clock) {
    this.markets = markets;
    this.forecasting = forecasting;
    this.sums = sums;
    this.evenings = evenings;
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
  ///
  /// @param request for today
  private record Known(
      QueueId queue, ForecastRequest request, EveningsBefore.Came came, Laid laid) {
    Instant morning() {
      return request.firstDay().atStartOfDay(request.zone()).toInstant();
    }

    /// Up to when its day is known; the day's start when nothing is.
    Instant until(Instant now) {
      IntervalHistory rows = came.rows();
      if (rows.isEmpty()) {
        return morning();
      }
      Instant last = rows.start(rows.size() - 1).plus(rows.slot());
      return last.isBefore(morning()) ? morning() : last.isBefore(now) ? last : now;
    }

    boolean isNews(Instant now) {
      return until(now).isAfter(morning());
    }
  }

  /// What stands between what came and what is expected.
  private record Laid(@Nullable BotRecord bot, InForce over) {}

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
    Map<String, InForce> laid = sums.laidOver(version, queues);
    Map<MarketRequests.Market, List<QueueCard>> asked = new LinkedHashMap<>(markets.on(today));
    asked.replaceAll(
        (_, cards) -> cards.stream().filter(card -> laid.containsKey(card.id().name())).toList());
    asked.values().removeIf(List::isEmpty);
    boolean isOne = asked.values().stream().mapToInt(List::size).sum() == 1;
    ForecastDepth depth = isOne ? ForecastDepth.FULL : ForecastDepth.LEAN;
    return asked.entrySet().stream()
        .flatMap(
            market ->
                known(
                    request(version, market.getKey(), market.getValue(), depth, now),
                    market.getValue(),
                    laid,
                    now))
        .toList();
  }

  private ForecastRequest request(
      ForecastVersion version,
      MarketRequests.Market market,
      List<QueueCard> cards,
      ForecastDepth depth,
      Instant now) {
    LocalDate today = LocalDate.ofInstant(now, market.zone());
    ForecastOrder order =
        new ForecastOrder(today, 1, (int) version.span().slot().toMinutes(), SEED);
    return markets.request(market, cards, order).withDepth(depth);
  }

  private Stream<Known> known(
      ForecastRequest request, List<QueueCard> cards, Map<String, InForce> laid, Instant now) {
    Map<String, BotRecord> records = bots.records(request.firstDay());
    List<QueueId> queues = cards.stream().map(QueueCard::id).toList();
    return evenings.of(queues, records.keySet(), request, now).entrySet().stream()
        .map(
            came -> {
              String code = came.getKey().name();
              Laid over = new Laid(records.get(code), Objects.requireNonNull(laid.get(code)));
              return new Known(came.getKey(), request, came.getValue(), over);
            });
  }

  private Told told(ForecastVersion version, List<Known> known, Instant now, Instant until) {
    List<RestOfQueue> parts = new ArrayList<>();
    for (Known one : known) {
      if (one.isNews(now)) {
        parts.add(
            RestOfQueue.of(one.came(), one.request(), one.laid().bot(), one.laid().over(), until));
      } else {
        forecasting
            .findQueue(version, one.queue().name())
            .map(stands -> RestOfQueue.standing(stands, one.request().firstDay(), until))
            .ifPresent(parts::add);
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
