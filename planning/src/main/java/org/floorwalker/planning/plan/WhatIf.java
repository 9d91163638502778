package org.floorwalker.planning.plan;

import java.time.Duration;
import java.util.function.Predicate;
import org.floorwalker.planning.demand.QueueId;
import org.floorwalker.planning.staffing.ServiceGoal;
import org.jspecify.annotations.Nullable;

/// A question to the need: what if these things were otherwise?
///
/// @param queue the queue it is asked of; null for all
/// @param demand what arrives
/// @param rules what is promised and allowed; null is as it is
/// @param overflow a partner who takes over; null for none
/// @param skill people who learn a second queue; null for nobody
public record WhatIf(
    @Nullable QueueId queue,
    Demand demand,
    Rules rules,
    @Nullable Overflow overflow,
    @Nullable Skill skill) {
  /// Everything as it is.
  public static final WhatIf NOTHING =
      new WhatIf(null, new Demand(1, 1, 0), new Rules(null, null, null), null, null);

  /// @param volume contacts ÷ those forecast
  /// @param handleTime handle time ÷ that forecast; what a bot leaves over takes longer
  /// @param botShare share of the contacts that a bot answers to the end
  public record Demand(double volume, double handleTime, double botShare) {
    public Demand {
      if (!(volume >= 0 && volume <= 100 && handleTime >= 0 && handleTime <= 100)
          || !(botShare >= 0 && botShare <= 1)) {
        throw new IllegalArgumentException(
            "%s times the volume, %s times the handle time and a bot share of %s are not possible.\nMaybe write 1.2, 1 and 0.3."
                .formatted(volume, handleTime, botShare));
      }
    }

    double contacts() {
      return volume * (1 - botShare);
    }
  }

  /// @param goal another promise
  /// @param maxOccupancy another ceiling, above 0 and at most 1
  /// @param concurrency other chats at once
  public record Rules(
      @Nullable ServiceGoal goal, @Nullable Double maxOccupancy, @Nullable Integer concurrency) {}

  /// @param after wait before a contact flows over
  /// @param people of the partner
  public record Overflow(Duration after, int people) {}

  /// @param to the queue they learn
  /// @param people how many of each slot, at most all
  public record Skill(QueueId to, int people) {}

  /// Which queues it touches.
  Predicate<QueueId> touches() {
    return id -> queue == null || queue.equals(id);
  }
}
