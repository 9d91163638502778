package org.floorwalker.planning.optimise;

import java.time.Instant;

/// Somebody who was rostered cannot come.
///
/// @param agent id of the agent
/// @param from first instant of the absence
/// @param until first instant after it
public record Absence(String agent, Instant from, Instant until) implements Disturbance {
  public Absence {
    if (!until.isAfter(from)) {
      throw new IllegalArgumentException(
          "The absence from %s ends at %s.\nMaybe the two are swapped.".formatted(from, until));
    }
  }
}
