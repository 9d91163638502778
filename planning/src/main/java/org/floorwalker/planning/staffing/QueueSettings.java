package org.floorwalker.planning.staffing;

import java.time.Duration;
import org.floorwalker.planning.demand.Queue;
import org.floorwalker.planning.demand.QueueId;
import org.floorwalker.planning.time.OpeningHours;
import org.jspecify.annotations.Nullable;

/// A queue with all that its need depends on besides the forecast.
///
/// @param queue name, channel, language, site
/// @param promise what customers are promised, and what people are spared
/// @param handling how one contact is worked
/// @param shrinkage unplanned loss (late, ill, system) as a share of scheduled time, at least 0 and
///     below 1; breaks, activities and absence lie in the schedule and are no part of it
/// @param opening when the queue is open, in its site's zone
public record QueueSettings(
    Queue queue, Promise promise, Handling handling, double shrinkage, OpeningHours opening) {
  public QueueSettings {
    if (!(shrinkage >= 0 && shrinkage < 1)) {
      throw new IllegalArgumentException(
          "A shrinkage of %s is not possible.\nMaybe write 0.08 for 8 per cent."
              .formatted(shrinkage));
    }
  }

  /// @param goal what customers are promised
  /// @param definition how the share of an answer-within goal is counted
  /// @param maxOccupancy ceiling of the expected occupancy, above 0 and at most 1; 1 is no ceiling
  /// @param minimumPeople people at the desk whenever the queue is open, e.g. 2 at night
  public record Promise(
      ServiceGoal goal, ServiceDefinition definition, double maxOccupancy, int minimumPeople) {
    public Promise {
      if (!(maxOccupancy > 0 && maxOccupancy <= 1) || minimumPeople < 0) {
        throw new IllegalArgumentException(
            "A ceiling of %s with at least %d people is not possible.\nMaybe write 0.85 and 2."
                .formatted(maxOccupancy, minimumPeople));
      }
    }
  }

  /// @param handleTime mean talk, hold and wrap-up of one contact; zero or more
  /// @param patience mean time customers would wait before leaving; null is endless
  /// @param concurrency contacts one person works at the same time, at least 1; above 1 for chat
  /// @param speed how fast people work several contacts at once
  public record Handling(
      Duration handleTime, @Nullable Duration patience, int concurrency, ConcurrentSpeed speed) {
    public Handling {
      if (handleTime.isNegative()
          || concurrency < 1
          || (patience != null && patience.isNegative())) {
        throw new IllegalArgumentException(
            "Handling %s with patience %s and %d at once is not possible.\nMaybe a sign is wrong."
                .formatted(handleTime, patience, concurrency));
      }
    }

    /// Mean patience in seconds, infinite when endless.
    public double patienceSeconds() {
      return patience == null ? Double.POSITIVE_INFINITY : patience.toMillis() / 1000.0;
    }

    public double handleSeconds() {
      return handleTime.toMillis() / 1000.0;
    }
  }

  public QueueId id() {
    return queue.id();
  }

  /// People to schedule so that so many are at the desk.
  public double scheduled(double atDesk) {
    return atDesk / (1 - shrinkage);
  }
}
