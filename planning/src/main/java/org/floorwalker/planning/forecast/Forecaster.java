package org.floorwalker.planning.forecast;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.floorwalker.planning.demand.IntervalHistory;

/// Forecasts the contacts and handle times of queues from their history and the calendar.
///
/// The same input gives the same bits. Example: with three weeks of quarter-hours up to Sunday,
/// `Forecaster.forecast(history, ForecastRequest.of(zone, monday, 28))` gives the next four weeks.
public final class Forecaster {
  private Forecaster() {}

  /// The forecast of one queue.
  public static Forecast forecast(IntervalHistory history, ForecastRequest request) {
    QueueModel model = new QueueModel(history, request);
    List<SlotForecast> slots = new ArrayList<>();
    List<RangeForecast> days = new ArrayList<>();
    for (int ahead = 0; ahead < request.days(); ahead++) {
      double[] natural = model.slotMeans(ahead);
      int minutes = model.outputMinutes();
      double[] means = Regrid.means(natural, model.table().slotMinutes(), minutes);
      boolean[] open = Regrid.open(model.openSlots(ahead), model.table().slotMinutes(), minutes);
      double total = 0;
      CountSpread spread = model.spreadsByLead().slot(model.lead(ahead));
      for (Instant start : model.slotStarts(ahead, minutes)) {
        int slot = DaySlots.slotOfDay(start, request.zone(), minutes);
        if (open[slot]) {
          total += means[slot];
          slots.add(new SlotForecast(start, spread.band(means[slot]), 0));
        }
      }
      days.add(
          new RangeForecast(
              model.date(ahead), 1, model.spreadsByLead().day(model.lead(ahead)).band(total)));
    }
    return new Forecast(
        history.queue(),
        request.zone(),
        Duration.ofMinutes(model.outputMinutes()),
        slots,
        days,
        List.of(),
        new Forecast.Account(model.blend().weights(), List.of(), List.of(), List.of()));
  }

  /// The forecasts of queues that belong together: very small ones borrow from the group.
  public static List<Forecast> forecast(List<IntervalHistory> histories, ForecastRequest request) {
    return histories.stream().map(history -> forecast(history, request)).toList();
  }
}
