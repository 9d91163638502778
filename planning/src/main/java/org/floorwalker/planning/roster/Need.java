package org.floorwalker.planning.roster;

import java.time.Instant;

/// People needed at the desk of a queue in one slot; may be fractional.
///
/// @param queue name of the queue
/// @param start start of the slot
/// @param heads people at the desk, at least 0
/// @param busy share of the slot in which each of them has a customer in hand, 0 when nobody asks
public record Need(String queue, Instant start, double heads, double busy) {
  public Need {
    if (!(heads >= 0) || Double.isInfinite(heads)) {
      throw new IllegalArgumentException(
          "A need of %s people is not possible.\nMaybe write 0.".formatted(heads));
    }
    if (!(busy >= 0 && busy <= 1)) {
      throw new IllegalArgumentException(
          "Busy for %s of the slot is not possible.\nMaybe write a share like 0.8."
              .formatted(busy));
    }
  }

  public Need(String queue, Instant start, double heads) {
    this(queue, start, heads, 0);
  }
}
