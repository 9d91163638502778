package org.floorwalker.app.briefing.internal;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.floorwalker.app.briefing.QueueDay;
import org.floorwalker.app.forecasting.ForecastSums;
import org.floorwalker.app.forecasting.Forecasting;
import org.floorwalker.app.history.History;
import org.floorwalker.app.history.QueueResult;
import org.floorwalker.app.people.QueueCard;
import org.floorwalker.planning.forecast.Band;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Adds a day's slots up by queue and holds them against promise and forecast.
@Component
public class QueueDays {
  /// How far back the last day with contacts is looked for.
  private static final int FURTHEST_BACK = 7;

  private final History history;
  private final Forecasting forecasting;
  private final ForecastSums sums;

  QueueDays(History history, Forecasting forecasting, ForecastSums sums) {
    this.history = history;
    this.forecasting = forecasting;
    this.sums = sums;
  }

  /// The latest day before today on which one of the queues had contacts; yesterday when none of
  /// the last seven had.
  public LocalDate lastDay(Set<String> queues, LocalDate today, ZoneId zone) {
    for (int back = 1; back <= FURTHEST_BACK; back++) {
      LocalDate day = today.minusDays(back);
      if (history.queueResults(day, zone).stream().anyMatch(r -> queues.contains(r.queue()))) {
        return day;
      }
    }
    return today.minusDays(1);
  }

  /// The queues' results on a day, in the order of the cards.
  public List<QueueDay> results(List<QueueCard> queues, LocalDate day, ZoneId zone) {
    Map<String, QueueResult> totals = new HashMap<>();
    history.queueResults(day, zone).forEach(result -> totals.put(result.queue(), result));
    Map<String, Band> expected = expected(queues, day);
    List<QueueDay> results = new ArrayList<>();
    for (QueueCard queue : queues) {
      QueueResult total = totals.get(queue.id().name());
      if (total != null && total.counts().offered() > 0) {
        results.add(result(queue, total, expected.get(queue.id().name())));
      }
    }
    return results;
  }

  private static QueueDay result(QueueCard queue, QueueResult total, @Nullable Band expected) {
    var goal = queue.settings().promise().goal();
    double measured = Verdicts.measured(queue.settings(), total.counts(), total.seconds());
    return new QueueDay(
        queue.id().name(),
        queue.name(),
        total.counts().offered(),
        total.counts().answered(),
        measured,
        goal,
        Verdicts.of(goal, measured, total.counts().offered()),
        expected);
  }

  private Map<String, Band> expected(List<QueueCard> queues, LocalDate day) {
    List<String> codes = queues.stream().map(queue -> queue.id().name()).toList();
    return forecasting
        .findApproved(day)
        .map(version -> sums.bands(version, codes, day))
        .orElse(Map.of());
  }
}
