package org.floorwalker.planning.roster;

import java.time.Instant;
import java.util.List;

/// Need against people serving, by queue and slot, where either is not 0.
public record Coverage(List<Slot> slots) {
  public Coverage {
    slots = List.copyOf(slots);
  }

  /// @param queue name of the queue
  /// @param start start of the slot
  /// @param need people needed
  /// @param served people who serve this queue in the least costly split
  public record Slot(String queue, Instant start, double need, int served) {}
}
