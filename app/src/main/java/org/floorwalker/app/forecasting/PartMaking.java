package org.floorwalker.app.forecasting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.DoubleConsumer;
import java.util.function.IntConsumer;
import org.floorwalker.app.forecasting.store.BotStore;
import org.floorwalker.app.forecasting.store.ForecastStore;
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
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/// Forecasts some queues of a market together and rehearses how right the method is on each. A
/// queue on which that fails is named with what went wrong, and the others are made without it.
@Component
final class PartMaking {
  /// Days before the first forecast day from which older forecasts are rehearsed and judged.
  private static final List<Integer> REHEARSED_DAYS_BEFORE = List.of(28, 56, 84);

  /// A rehearsal with less history behind it would judge the lack of history, not the method.
  private static final int LEAST_DAYS_KNOWN = 28;

  private final History history;
  private final BotStore bots;

  PartMaking(History history, BotStore bots) {
    this.history = history;
    this.bots = bots;
  }

  /// @param made by queue that has a history
  /// @param troubles what went wrong, by queue
  record Part(List<Result> made, Map<String, String> troubles) {}

  /// @param made what reaches people
  /// @param history what it was made from
  record Result(ForecastStore.Made made, UsedHistory history, List<Accuracy> accuracy) {}

  /// @param came what reached people
  /// @param behind the demand behind it, which is forecast
  private record Known(IntervalHistory came, BehindBot behind) {
    String queue() {
      return came.queue().name();
    }
  }

  /// Makes the forecasts of the queues that have a history; lean ones are not rehearsed.
  ///
  /// @param done hears how many queues are done, a forecast without its rehearsal as half a one
  Part make(List<QueueCard> queues, ForecastRequest request, DoubleConsumer done) {
    Map<String, String> troubles = new TreeMap<>();
    List<Known> known = known(queues, request, troubles);
    List<Forecast> forecasts = forecasts(known, request, troubles, done);
    List<Result> made = new ArrayList<>();
    for (int i = 0; i < forecasts.size(); i++) {
      made.add(result(known.get(i), forecasts.get(i), request, troubles));
      done.accept((forecasts.size() + i + 1) / 2.0);
    }
    return new Part(made, troubles);
  }

  private List<Known> known(
      List<QueueCard> queues, ForecastRequest request, Map<String, String> troubles) {
    Instant end = request.firstDay().atStartOfDay(request.zone()).toInstant();
    Map<String, BotRecord> records = bots.records(request.firstDay());
    List<Known> known = new ArrayList<>();
    for (QueueCard queue : queues) {
      String code = queue.id().name();
      try {
        IntervalHistory came = history.intervals(queue.id(), Instant.EPOCH, end);
        if (!came.isEmpty()) {
          known.add(new Known(came, BehindBot.of(came, records.get(code), request)));
        }
      } catch (DataAccessException e) {
        throw e;
      } catch (RuntimeException e) {
        troubles.put(code, told(e));
      }
    }
    return known;
  }

  /// The forecasts of the queues in their order. Where they fail together each is tried alone, and
  /// those that fail alone are taken out of what is known.
  private static List<Forecast> forecasts(
      List<Known> known,
      ForecastRequest request,
      Map<String, String> troubles,
      DoubleConsumer done) {
    Telling telling = new Telling(done);
    try {
      return together(known, request, telling);
    } catch (RuntimeException e) {
      telling.throwOwn();
      known.removeIf(one -> isBad(one, request, troubles));
      return together(known, request, telling);
    }
  }

  private static List<Forecast> together(
      List<Known> known, ForecastRequest request, IntConsumer done) {
    return Forecaster.forecast(
        known.stream().map(one -> one.behind().demand()).toList(), request, done);
  }

  /// Tells how many queues are done, and knows when it is the hearer who fails, or wants to stop.
  private static final class Telling implements IntConsumer {
    private final DoubleConsumer done;
    private @Nullable RuntimeException own;

    Telling(DoubleConsumer done) {
      this.done = done;
    }

    @Override
    public void accept(int queues) {
      try {
        done.accept(queues / 2.0);
      } catch (RuntimeException e) {
        own = e;
        throw e;
      }
    }

    void throwOwn() {
      if (own != null) {
        throw own;
      }
    }
  }

  private static boolean isBad(Known one, ForecastRequest request, Map<String, String> troubles) {
    try {
      Forecaster.forecast(one.behind().demand(), request);
      return false;
    } catch (RuntimeException e) {
      troubles.put(one.queue(), told(e));
      return true;
    }
  }

  /// What a planner can read of it: values and remedy where the message was written for people.
  private static String told(RuntimeException e) {
    return e instanceof IllegalArgumentException && e.getMessage() != null
        ? e.getMessage()
        : e.toString();
  }

  /// A queue whose rehearsal fails keeps its forecast, which then tells of no accuracy.
  private static Result result(
      Known known, Forecast forecast, ForecastRequest request, Map<String, String> troubles) {
    IntervalHistory came = known.came();
    LocalDate first = came.start(0).atZone(request.zone()).toLocalDate();
    List<Accuracy> accuracy = List.of();
    if (request.depth() != ForecastDepth.LEAN) {
      try {
        accuracy = judge(came, request, first);
      } catch (RuntimeException e) {
        troubles.put(known.queue(), told(e));
      }
    }
    BehindBot behind = known.behind();
    return new Result(
        new ForecastStore.Made(behind.reaching(forecast), behind.residual()),
        new UsedHistory(came.size(), first),
        accuracy);
  }

  private static List<Accuracy> judge(
      IntervalHistory known, ForecastRequest request, LocalDate first) {
    List<LocalDate> origins =
        REHEARSED_DAYS_BEFORE.stream()
            .map(request.firstDay().minusDays(1)::minusDays)
            .filter(origin -> origin.isAfter(first.plusDays(LEAST_DAYS_KNOWN)))
            .toList();
    return origins.isEmpty() ? List.of() : Backtest.judge(known, request, origins);
  }
}
