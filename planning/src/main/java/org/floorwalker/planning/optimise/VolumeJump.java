package org.floorwalker.planning.optimise;

import java.time.Instant;

/// More contacts come to a queue than the need was made for, or fewer.
///
/// @param queue the queue
/// @param from first instant of the jump
/// @param until first instant after it
/// @param factor what the need of the queue is multiplied by, above 0; 1.3 is 30 % more people
public record VolumeJump(String queue, Instant from, Instant until, double factor)
    implements Disturbance {
  public VolumeJump {
    if (!until.isAfter(from)) {
      throw new IllegalArgumentException(
          "The jump from %s ends at %s.\nMaybe the two are swapped.".formatted(from, until));
    }
    if (!(factor > 0) || Double.isInfinite(factor)) {
      throw new IllegalArgumentException(
          "The need cannot be multiplied by %s.\nMaybe write 1.3 for 30 %% more."
              .formatted(factor));
    }
  }
}
