package org.floorwalker.app.forecasting.web;

import java.util.List;
import java.util.Optional;
import org.floorwalker.app.forecasting.ForecastLedger;
import org.floorwalker.app.forecasting.LedgerLine;
import org.floorwalker.planning.forecast.WorkloadError;

/// The page of the forecast ledger.
///
/// @param queue the queue's code or a group's address, empty when no queue was forecast
/// @param queueName what people call it
/// @param queues queues and groups to choose
/// @param days the days judged
/// @param lines one a lead
/// @param work why the work of all queues was not what was forecast, seconds a day
/// @param overrides what overrides with days that are over did
public record LedgerView(
    String queue,
    String queueName,
    List<ForecastView.Choice> queues,
    ForecastLedger.Days days,
    List<LedgerLine> lines,
    WorkloadError work,
    OverridesJudged overrides) {
  private static final double BAR = 150;

  public LedgerView {
    queues = List.copyOf(queues);
    lines = List.copyOf(lines);
  }

  /// Length of a bar in the drawing; the longest error of all lines fills it.
  public double bar(double error) {
    double most =
        lines.stream()
            .mapToDouble(line -> Math.max(line.floor(), Math.max(line.repeated(), line.used())))
            .max()
            .orElse(1);
    return Math.round(10 * BAR * error / Math.max(most, 1e-9)) / 10.0;
  }

  private static final int TOLD_LEAD_DAYS = 7;

  /// The line that is told in words: a week ahead, or the first there is.
  public Optional<LedgerLine> told() {
    return lines.stream()
        .filter(line -> line.leadDays() == TOLD_LEAD_DAYS)
        .findFirst()
        .or(() -> lines.stream().findFirst());
  }

  /// Whether all queues are judged together.
  public boolean isAll() {
    return queue.equals(ForecastView.ALL);
  }

  /// Whether any forecast of the days can be judged.
  public boolean isEmpty() {
    return lines.isEmpty();
  }

  /// Hours of seconds.
  public static double hours(double seconds) {
    return seconds / 3600;
  }
}
