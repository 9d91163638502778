package org.floorwalker.planning.roster;

import java.time.Instant;

/// People needed at the desk of a queue in one slot; may be fractional.
///
/// @param queue name of the queue
/// @param start start of the slot
/// @param heads people at the desk, at least 0
public record Need(String queue, Instant start, double heads) {
  public Need {
    if (!(heads >= 0) || Double.isInfinite(heads)) {
      throw new IllegalArgumentException(
          "A need of %s people is not possible.\nMaybe write 0.".formatted(heads));
    }
  }
}
