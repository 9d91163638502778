package org.floorwalker.app.forecasting;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.floorwalker.app.forecasting.store.DaySumStore;
import org.floorwalker.app.platform.database.KeptInProcess;
import org.floorwalker.app.platform.database.RecentlyAsked;
import org.floorwalker.planning.demand.QueueId;
import org.springframework.stereotype.Component;

/// Days of a version added up, and the slots of a day, kept for whoever looks again: a version
/// never changes, and what is laid over it is part of the question.
@Component
final class DaySums implements KeptInProcess {
  /// Of some 80 kB each where 1,000 queues are summed.
  private static final int MOST_KEPT = 100;

  private final DaySumStore store;
  private final RecentlyAsked<Asked, List<ForecastDays.Day>> kept = new RecentlyAsked<>(MOST_KEPT);
  private final RecentlyAsked<AskedDay, QueueForecast> keptSlots = new RecentlyAsked<>(MOST_KEPT);

  DaySums(DaySumStore store) {
    this.store = store;
  }

  private record Asked(long version, List<String> queues, AllLaid laid) {}

  private record AskedDay(Asked asked, QueueId name, LocalDate day) {}

  /// The days of the queues, each multiplied by its factor and added up.
  ///
  /// @param factors what the laid comes to, worked out where nobody has asked before
  List<ForecastDays.Day> listDays(
      long version, List<String> queues, AllLaid laid, Supplier<DayFactors> factors) {
    Asked asked = new Asked(version, List.copyOf(queues), laid);
    return kept.find(asked)
        .orElseGet(
            () -> {
              List<ForecastDays.Day> days =
                  List.copyOf(store.listDays(version, asked.queues(), factors.get()));
              kept.keep(asked, days);
              return days;
            });
  }

  /// The slots of a local day of several queues, added up under a name.
  ///
  /// @param read reads them where nobody has asked before
  QueueForecast day(
      long version,
      QueueId name,
      List<String> queues,
      LocalDate day,
      AllLaid laid,
      Supplier<QueueForecast> read) {
    AskedDay asked = new AskedDay(new Asked(version, List.copyOf(queues), laid), name, day);
    return keptSlots
        .find(asked)
        .orElseGet(
            () -> {
              QueueForecast sum = read.get();
              keptSlots.keep(asked, sum);
              return sum;
            });
  }

  @Override
  public void forget() {
    kept.forget();
    keptSlots.forget();
  }
}
