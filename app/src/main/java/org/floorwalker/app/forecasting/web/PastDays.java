package org.floorwalker.app.forecasting.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.floorwalker.app.history.History;
import org.floorwalker.planning.demand.IntervalHistory;
import org.floorwalker.planning.demand.QueueId;
import org.springframework.stereotype.Component;

/// What came, beside a forecast.
@Component
final class PastDays {
  private final History history;

  PastDays(History history) {
    this.history = history;
  }

  /// Contacts of each local day from the first on, of all the queues; `NaN` where nothing is known.
  double[] dayTotals(List<QueueId> queues, ZoneId zone, LocalDate first, int days) {
    double[] totals = new double[days];
    Arrays.fill(totals, Double.NaN);
    for (QueueId queue : queues) {
      IntervalHistory known =
          history.intervals(
              queue,
              first.atStartOfDay(zone).toInstant(),
              first.plusDays(days).atStartOfDay(zone).toInstant());
      for (int row = 0; row < known.size(); row++) {
        LocalDate day = known.start(row).atZone(zone).toLocalDate();
        int i = (int) (day.toEpochDay() - first.toEpochDay());
        totals[i] = (Double.isNaN(totals[i]) ? 0 : totals[i]) + known.offered(row);
      }
    }
    return totals;
  }

  /// Contacts of each slot, of all the queues; `NaN` where nothing is known.
  double[] slots(List<QueueId> queues, List<Instant> starts) {
    Map<Instant, Double> byStart = new HashMap<>();
    for (QueueId queue : starts.isEmpty() ? List.<QueueId>of() : queues) {
      IntervalHistory known =
          history.intervals(queue, starts.getFirst(), starts.getLast().plusSeconds(1));
      for (int row = 0; row < known.size(); row++) {
        byStart.merge(known.start(row), known.offered(row), Double::sum);
      }
    }
    return starts.stream().mapToDouble(at -> byStart.getOrDefault(at, Double.NaN)).toArray();
  }
}
