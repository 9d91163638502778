package org.floorwalker.app.staffing;

import java.time.Instant;

/// Hears how many people to schedule in a queue's slot, one slot after the other.
@FunctionalInterface
public interface NeedHearer {
  /// @param start of the slot
  /// @param people to schedule, to seven digits
  void people(String queue, Instant start, double people);
}
