package org.floorwalker.app.forecasting.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
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
  double[] dayTotals(List<QueueId> queues, LocalDate first, int days) {
    return history.dayTotals(queues, first, days);
  }

  /// Contacts of each slot of a local day, of all the queues; `NaN` where nothing is known. Of
  /// several only what was told is added up; of one, quiet slots of a known day are zeros.
  double[] slots(List<QueueId> queues, List<Instant> starts, ZoneId zone) {
    Map<Instant, Double> byStart =
        starts.isEmpty()
            ? Map.of()
            : queues.size() == 1
                ? slotsOf(queues.getFirst(), starts)
                : history.slotTotals(queues, starts.getFirst().atZone(zone).toLocalDate());
    return starts.stream().mapToDouble(at -> byStart.getOrDefault(at, Double.NaN)).toArray();
  }

  private Map<Instant, Double> slotsOf(QueueId queue, List<Instant> starts) {
    IntervalHistory known =
        history.intervals(queue, starts.getFirst(), starts.getLast().plusSeconds(1));
    Map<Instant, Double> byStart = new HashMap<>();
    for (int row = 0; row < known.size(); row++) {
      byStart.put(known.start(row), known.offered(row));
    }
    return byStart;
  }
}
