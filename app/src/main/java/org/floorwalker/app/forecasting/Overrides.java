package org.floorwalker.app.forecasting;

import java.util.List;
import org.floorwalker.app.forecasting.KnowledgeWriting.Deed;
import org.floorwalker.app.forecasting.store.KnowledgeStore;
import org.floorwalker.app.platform.access.Permission;
import org.floorwalker.app.platform.access.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// A door: factors that planners lay over queues, change and take back. None is ever edited: one
/// that is changed is taken back and laid anew, so that the ledger can judge each.
@Component
public final class Overrides {
  private static final String KIND = "override";

  private final KnowledgeStore knowledge;
  private final KnowledgeWriting writing;

  Overrides(KnowledgeStore knowledge, KnowledgeWriting writing) {
    this.knowledge = knowledge;
    this.writing = writing;
  }

  /// Lays a factor over the queue.
  ///
  /// @return its number
  public long lay(Viewer viewer, String queue, ForecastOverride.Laid laid) {
    return writing.written(
        new Deed(viewer, "override-laid", KIND),
        Written.of(queue, laid),
        entered -> knowledge.insertOverride(queue, laid, entered));
  }

  /// Lays the same factor over each of the queues, all or none.
  ///
  /// @return its numbers
  public List<Long> lay(Viewer viewer, List<String> queues, ForecastOverride.Laid laid) {
    return writing.together(() -> queues.stream().map(queue -> lay(viewer, queue, laid)).toList());
  }

  /// Lays another factor over the queues of overrides in force, which are taken back in the same
  /// step: the ledger judges each by the days that began with it.
  ///
  /// @return numbers of the new ones; none when one of the old is not in force any more
  public List<Long> change(Viewer viewer, List<Long> overrides, ForecastOverride.Laid laid) {
    viewer.require(Permission.MAKE_FORECASTS);
    return writing.together(
        () -> {
          List<String> queues = knowledge.lockQueues(overrides);
          if (queues.size() < overrides.size()) {
            return List.of();
          }
          overrides.forEach(id -> withdraw(viewer, id));
          return lay(viewer, queues, laid);
        });
  }

  /// Takes an override back; false when it is not in force.
  public boolean withdraw(Viewer viewer, long override) {
    return writing.withdrawn(
        new Deed(viewer, "override-withdrawn", KIND),
        override,
        () -> knowledge.withdrawOverride(override, writing.now(viewer)));
  }

  /// What the audit trail keeps of an override.
  ///
  /// @param hours those of each day, e.g. `10:00–14:00`; null for whole days
  record Written(
      String queue,
      ForecastOverride.Days days,
      @Nullable String hours,
      double factor,
      String reason) {
    static Written of(String queue, ForecastOverride.Laid laid) {
      ForecastOverride.Hours hours = laid.when().hours();
      return new Written(
          queue,
          laid.when().days(),
          hours.isWholeDay() ? null : hours.from() + "–" + hours.until(),
          laid.factor(),
          laid.reason());
    }
  }
}
