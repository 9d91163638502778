package org.floorwalker.planning.forecast;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import org.floorwalker.planning.demand.IntervalHistory;

/// Forecasts the past from each origin with only what was known then, and judges the result.
public final class Backtest {
  private static final List<Integer> HORIZONS = List.of(1, 7, 28);
  private static final int LONGEST = 28;

  /// So many training days that all of the history is learnt from: a hundred years.
  public static final int ALL_DAYS = 36_525;

  private static final int SCALE_DAYS = 40 * 7;

  private final IntervalHistory history;
  private final ForecastRequest request;
  private final int trainingDays;
  private final Map<LocalDateTime, Double> counts = new HashMap<>();
  private final FigureScores figures;

  private Backtest(IntervalHistory history, ForecastRequest request, int trainingDays) {
    this.history = history;
    this.request = request;
    this.trainingDays = trainingDays;
    this.figures = new FigureScores(history, request.zone());
    ZoneId zone = request.zone();
    for (int row = 0; row < history.size(); row++) {
      LocalDateTime local = history.start(row).atZone(zone).toLocalDateTime();
      counts.merge(local, history.offered(row), Double::sum);
    }
  }

  /// Accuracy at 1, 7 and 28 days over all origins, an origin being the last training day.
  ///
  /// The first of the days is the first with any contact rows, so a queue closed at weekends is
  /// judged on Monday after a Friday. Both hours of the autumn's doubled hour count as one. An
  /// origin with no row up to it is left out; so is one with no row after it.
  ///
  /// @param request special days, zone and opening hours; its first day and days are not used
  public static List<Accuracy> judge(
      IntervalHistory history, ForecastRequest request, List<LocalDate> origins) {
    return judge(history, request, origins, ALL_DAYS, _ -> {});
  }

  /// The same, as it would have been for a younger queue.
  ///
  /// @param trainingDays days up to each origin that may be learnt from; [#ALL_DAYS] for all
  /// @param done hears after each origin how many are done
  public static List<Accuracy> judge(
      IntervalHistory history,
      ForecastRequest request,
      List<LocalDate> origins,
      int trainingDays,
      IntConsumer done) {
    Backtest backtest = new Backtest(history, request, trainingDays);
    List<Score> scores = HORIZONS.stream().map(Score::new).toList();
    for (int number = 0; number < origins.size(); number++) {
      if (backtest.hasRowsUpTo(origins.get(number))) {
        backtest.judge(origins.get(number), scores);
      }
      done.accept(number + 1);
    }
    List<Accuracy> accuracies = new ArrayList<>();
    for (Score score : scores) {
      accuracies.add(score.accuracy(history.queue(), backtest.figures.at(score.horizonDays())));
    }
    return accuracies;
  }

  private boolean hasRowsUpTo(LocalDate origin) {
    return history.firstRowFrom(origin.plusDays(1).atStartOfDay(request.zone()).toInstant()) > 0;
  }

  private void judge(LocalDate origin, List<Score> scores) {
    LocalDate first = origin.plusDays(1);
    ForecastRequest then = request.forDays(first, LONGEST).withSlot(history.slot());
    Forecast forecast = Forecaster.forecast(training(first), then);
    Map<LocalDateTime, Band> bands = new HashMap<>();
    for (SlotForecast slot : forecast.slots()) {
      LocalDateTime local = slot.start().atZone(request.zone()).toLocalDateTime();
      bands.merge(local, slot.contacts(), Backtest::sum);
    }
    LocalDate firstKnown = firstKnown(first);
    double scale = scale(origin);
    for (Score score : scores) {
      LocalDate last = score.horizonDays() == 1 ? firstKnown : origin.plusDays(score.horizonDays());
      score.begin(scale);
      for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
        judgeDay(score, day, origin, bands);
      }
      score.end();
      figures.judge(forecast, origin, last, score.horizonDays());
    }
  }

  private IntervalHistory training(LocalDate first) {
    return history.from(first.minusDays(trainingDays).atStartOfDay(request.zone()).toInstant());
  }

  private void judgeDay(
      Score score, LocalDate day, LocalDate origin, Map<LocalDateTime, Band> bands) {
    Duration slot = history.slot();
    LocalDateTime end = day.plusDays(1).atStartOfDay();
    for (LocalDateTime at = day.atStartOfDay(); at.isBefore(end); at = at.plus(slot)) {
      Double count = counts.get(at);
      if (count != null) {
        score.add(count, bands.getOrDefault(at, Band.ZERO), naive(at, origin));
      }
    }
  }

  private static Band sum(Band a, Band b) {
    return new Band(a.mean() + b.mean(), a.p10() + b.p10(), a.p50() + b.p50(), a.p90() + b.p90());
  }

  private LocalDate firstKnown(LocalDate first) {
    for (int ahead = 0; ahead < 7; ahead++) {
      LocalDate day = first.plusDays(ahead);
      LocalDateTime end = day.plusDays(1).atStartOfDay();
      for (LocalDateTime at = day.atStartOfDay(); at.isBefore(end); at = at.plus(history.slot())) {
        if (counts.containsKey(at)) {
          return day;
        }
      }
    }
    return first;
  }

  /// The latest equal slot of the week known at the origin; 0 when there is none.
  private double naive(LocalDateTime at, LocalDate origin) {
    LocalDateTime known = origin.plusDays(1).atStartOfDay();
    LocalDateTime earlier = at;
    for (int weeks = 0; weeks < 60; weeks++) {
      Double count = earlier.isBefore(known) ? counts.get(earlier) : null;
      if (count != null) {
        return count;
      }
      earlier = earlier.minusWeeks(1);
    }
    return 0;
  }

  /// Mean error of "same slot last week" over the last 40 training weeks.
  private double scale(LocalDate origin) {
    double sum = 0;
    int slots = 0;
    LocalDateTime end = origin.plusDays(1).atStartOfDay();
    for (LocalDateTime at = end.minusDays(SCALE_DAYS);
        at.isBefore(end);
        at = at.plus(history.slot())) {
      Double count = counts.get(at);
      Double before = counts.get(at.minusWeeks(1));
      if (count != null && before != null) {
        sum += Math.abs(count - before);
        slots++;
      }
    }
    return slots == 0 ? 0 : sum / slots;
  }
}
