package org.floorwalker.app.staffing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/// The plan that stands beside a need, told by the room above that makes schedules, so that need
/// and coverage are shown in one picture. The room declares a bean.
public interface PlanBeside {
  /// The plan of the business day: the one in force, else the newest draft; empty when there
  /// is none.
  Optional<Plan> find(LocalDate day);

  /// @param version number of the schedule
  /// @param first its first day
  /// @param last its last day
  /// @param isPublished whether people were told of it
  /// @param serving people who serve each queue in each quarter of an hour, by its start; days
  ///     beside this one may be among them
  record Plan(
      long version,
      LocalDate first,
      LocalDate last,
      boolean isPublished,
      Map<String, Map<Instant, Integer>> serving) {
    public Plan {
      serving = Map.copyOf(serving);
    }

    /// People who serve the queue in the slot that begins then.
    public int people(String queue, Instant start) {
      return serving.getOrDefault(queue, Map.of()).getOrDefault(start, 0);
    }
  }
}
