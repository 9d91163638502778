package org.floorwalker.app.forecasting;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.floorwalker.planning.forecast.WorkloadError;

/// Adds up days at one lead.
final class LedgerSum {
  private final int leadDays;
  private final Map<LocalDate, LedgerFigures> days = new TreeMap<>();

  LedgerSum(int leadDays) {
    this.leadDays = leadDays;
  }

  /// Adds queues of a day.
  LedgerSum add(LocalDate day, LedgerFigures queues) {
    days.merge(day, queues, LedgerFigures::plus);
    return this;
  }

  /// The line; empty when nothing came or nothing was forecast.
  Optional<LedgerLine> line() {
    return all().line(leadDays, days.values().stream().mapToDouble(LedgerFigures::missed).sum());
  }

  private LedgerFigures all() {
    return days.values().stream().reduce(LedgerFigures.NONE, LedgerFigures::plus);
  }

  /// Weeks in which anything came, the latest first.
  List<LedgerWeek> weeks() {
    Map<LocalDate, LedgerSum> byWeek = new TreeMap<>();
    days.forEach(
        (day, figures) ->
            byWeek
                .computeIfAbsent(
                    day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)),
                    _ -> new LedgerSum(leadDays))
                .add(day, figures));
    List<LedgerWeek> weeks = new ArrayList<>();
    byWeek.forEach(
        (monday, week) ->
            week.line()
                .ifPresent(
                    line ->
                        weeks.addFirst(
                            new LedgerWeek(monday, week.days.size(), week.all(), line))));
    return weeks;
  }

  /// Why the work of the days was not what was forecast.
  WorkSplit work() {
    return WorkSplit.of(
        days.values().stream().map(LedgerFigures::work).map(WorkloadError.Totals::split).toList());
  }
}
