package org.floorwalker.app.staffing;

import org.floorwalker.planning.staffing.GoalPeriod;
import org.floorwalker.planning.staffing.MinimumPeople;
import org.floorwalker.planning.staffing.QueueSettings;
import org.floorwalker.planning.staffing.Shrinkage;
import org.jspecify.annotations.Nullable;

/// What a queue's promise says beyond its goal.
///
/// @param queue name of the queue
/// @param period over which it is judged, and the floor of a slot
/// @param minimumAtNight people at the desk from 22:00 to 06:00 while it is open
/// @param losses unplanned loss by reason and time; null for the queue's own single share
public record GoalTerms(
    String queue, GoalPeriod period, int minimumAtNight, @Nullable Shrinkage losses) {

  /// The settings under these terms.
  ///
  /// @throws IllegalArgumentException when the terms contradict the goal, with the reason
  public QueueSettings over(QueueSettings settings) {
    QueueSettings.Promise promise = settings.promise();
    QueueSettings.Promise changed =
        new QueueSettings.Promise(
            promise.goal(),
            promise.definition(),
            promise.maxOccupancy(),
            new MinimumPeople(promise.minimum().byDay(), minimumAtNight),
            period);
    QueueSettings promised = settings.withPromise(changed);
    return losses == null ? promised : promised.withLosses(losses);
  }

  /// The terms of a queue that has none of its own.
  public static GoalTerms of(QueueSettings settings) {
    return new GoalTerms(
        settings.id().name(),
        settings.promise().period(),
        settings.promise().minimum().atNight(),
        null);
  }
}
