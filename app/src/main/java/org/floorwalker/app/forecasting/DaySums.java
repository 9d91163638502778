package org.floorwalker.app.forecasting;

import java.util.List;
import java.util.Map;
import org.floorwalker.app.forecasting.store.DaySumStore;
import org.floorwalker.app.platform.database.KeptInProcess;
import org.floorwalker.app.platform.database.RecentlyAsked;
import org.springframework.stereotype.Component;

/// Days of a version added up, kept for whoever looks again: a version never changes, and what is
/// laid over it is part of the question.
@Component
final class DaySums implements KeptInProcess {
  /// Of some 80 kB each where 1,000 queues are summed.
  private static final int MOST_KEPT = 100;

  private final DaySumStore store;
  private final RecentlyAsked<Asked, List<ForecastDays.Day>> kept = new RecentlyAsked<>(MOST_KEPT);

  DaySums(DaySumStore store) {
    this.store = store;
  }

  private record Asked(long version, List<String> queues, Map<DayFactors.OfDay, Double> factors) {}

  /// The days of the queues, each multiplied by its factor and added up.
  List<ForecastDays.Day> listDays(long version, List<String> queues, DayFactors factors) {
    Asked asked = new Asked(version, List.copyOf(queues), factors.byDay());
    return kept.find(asked).orElseGet(() -> read(asked, factors));
  }

  private List<ForecastDays.Day> read(Asked asked, DayFactors factors) {
    List<ForecastDays.Day> days =
        List.copyOf(store.listDays(asked.version(), asked.queues(), factors));
    kept.keep(asked, days);
    return days;
  }

  @Override
  public void forget() {
    kept.forget();
  }
}
