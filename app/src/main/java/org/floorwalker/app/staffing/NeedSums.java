package org.floorwalker.app.staffing;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.floorwalker.app.platform.database.KeptInProcess;
import org.floorwalker.app.platform.database.RecentlyAsked;
import org.floorwalker.app.staffing.store.NeedDayStore;
import org.floorwalker.app.staffing.store.NeedStore;
import org.springframework.stereotype.Component;

/// People to schedule of queues together, kept for whoever looks again: a version that is there
/// never changes, and the days of many queues are megabytes to read.
@Component
final class NeedSums implements KeptInProcess {
  /// Of some 250 kB each where four weeks are summed.
  private static final int MOST_KEPT = 50;

  private final NeedStore needs;
  private final NeedDayStore days;
  private final RecentlyAsked<Asked, Map<Instant, Double>> kept = new RecentlyAsked<>(MOST_KEPT);

  NeedSums(NeedStore needs, NeedDayStore days) {
    this.needs = needs;
    this.days = days;
  }

  private record Asked(long version, List<String> queues, Instant from, Instant until) {}

  /// People to schedule in each slot of the queues together that starts between the instants, in
  /// order of start.
  Map<Instant, Double> sum(long version, List<String> queues, Instant from, Instant until) {
    Asked asked = new Asked(version, List.copyOf(queues), from, until);
    return kept.find(asked).orElseGet(() -> read(asked));
  }

  /// Of a version that is still being made nothing is kept.
  private Map<Instant, Double> read(Asked asked) {
    boolean isThere = needs.findVersion(asked.version()).isPresent();
    Map<Instant, Double> sum =
        Collections.unmodifiableMap(
            days.sum(asked.version(), asked.queues(), asked.from(), asked.until()));
    if (isThere) {
      kept.keep(asked, sum);
    }
    return sum;
  }

  @Override
  public void forget() {
    kept.forget();
  }
}
