package org.floorwalker.planning.staffing;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.floorwalker.planning.demand.Queue;
import org.floorwalker.planning.demand.QueueId;
import org.floorwalker.planning.forecast.Patience;
import org.floorwalker.planning.time.OpeningHours;
import org.jspecify.annotations.Nullable;

/// A queue with all that its need depends on besides the forecast.
///
/// @param queue name, channel, language, site
/// @param promise what customers are promised, and what people are spared
/// @param handling how one contact is worked
/// @param losses unplanned loss (late, ill, system) by reason and time; breaks, activities and
///     absence lie in the schedule and are no part of it
/// @param opening when the queue is open, in its site's zone
public record QueueSettings(
    Queue queue, Promise promise, Handling handling, Shrinkage losses, OpeningHours opening) {

  /// With the same loss at all times.
  ///
  /// @param shrinkage share of scheduled time, at least 0 and below 1
  public QueueSettings(
      Queue queue, Promise promise, Handling handling, double shrinkage, OpeningHours opening) {
    this(queue, promise, handling, Shrinkage.of(shrinkage), opening);
  }

  /// @param goal what customers are promised
  /// @param definition how the share of an answer-within goal is counted
  /// @param maxOccupancy ceiling of the expected occupancy, above 0 and at most 1; 1 is no ceiling
  /// @param minimum people at the desk whenever the queue is open, e.g. 2 at night
  /// @param period over which an answer-within goal is judged
  public record Promise(
      ServiceGoal goal,
      ServiceDefinition definition,
      double maxOccupancy,
      MinimumPeople minimum,
      GoalPeriod period) {
    public Promise {
      if (!(maxOccupancy > 0 && maxOccupancy <= 1)) {
        throw new IllegalArgumentException(
            "A ceiling of %s is not possible.\nMaybe write 0.85.".formatted(maxOccupancy));
      }
      requireAgreement(goal, period);
    }

    /// Judged in every slot, with the same minimum by day and night.
    public Promise(
        ServiceGoal goal, ServiceDefinition definition, double maxOccupancy, int minimumPeople) {
      this(
          goal,
          definition,
          maxOccupancy,
          MinimumPeople.always(minimumPeople),
          GoalPeriod.EACH_SLOT);
    }

    private static void requireAgreement(ServiceGoal goal, GoalPeriod period) {
      if (period.per() == GoalPeriod.Per.SLOT) {
        return;
      }
      if (!(goal instanceof ServiceGoal.AnswerWithin within)) {
        throw new IllegalArgumentException(
            "The goal %s cannot be judged over a %s.\nMaybe write 80%% in 20s, or judge each slot."
                .formatted(goal.text(), period.per().word()));
      }
      if (period.floorShare() > within.share()) {
        throw new IllegalArgumentException(
            "A floor of %s in each slot contradicts the goal %s.\nMaybe write a floor of 0.6."
                .formatted(period.floorShare(), goal.text()));
      }
    }

    /// People at the desk whenever the queue is open, by day.
    public int minimumPeople() {
      return minimum.byDay();
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

    /// The same with the patience customers have shown, where none is set.
    public Handling withLearntPatience(@Nullable Duration learnt) {
      return patience == null ? new Handling(handleTime, learnt, concurrency, speed) : this;
    }

    public double handleSeconds() {
      return handleTime.toMillis() / 1000.0;
    }
  }

  public QueueId id() {
    return queue.id();
  }

  public QueueSettings withLosses(Shrinkage changed) {
    return new QueueSettings(queue, promise, handling, changed, opening);
  }

  public QueueSettings withPromise(Promise changed) {
    return new QueueSettings(queue, changed, handling, losses, opening);
  }

  public QueueSettings withHandling(Handling changed) {
    return new QueueSettings(queue, promise, changed, losses, opening);
  }

  /// The same with the patience customers have shown, where none is set by hand and customers wait
  /// to be answered; a goal with a deadline knows no patience.
  public QueueSettings withLearntPatience(@Nullable Patience learnt) {
    return withLearntPatience(
        learnt == null ? null : Duration.ofMillis(Math.round(learnt.meanSeconds() * 1000)));
  }

  /// The same.
  public QueueSettings withLearntPatience(@Nullable Duration learnt) {
    return learnt == null || promise.goal() instanceof ServiceGoal.DoneBy
        ? this
        : withHandling(handling.withLearntPatience(learnt));
  }

  /// Unplanned loss in the mean of a week.
  public double shrinkage() {
    return losses.usual();
  }

  /// People to schedule at an instant so that so many are at the desk.
  public double scheduled(double atDesk, Instant start, ZoneId zone) {
    return atDesk / (1 - losses.at(start, zone));
  }
}
