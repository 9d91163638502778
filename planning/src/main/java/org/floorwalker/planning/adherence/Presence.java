package org.floorwalker.planning.adherence;

import java.time.Duration;
import java.time.Instant;
import java.util.SortedMap;
import java.util.TreeMap;

/// How long somebody was ready for contacts or working with them, by slot. A slot that is not named
/// was spent elsewhere.
///
/// @param slot length of a slot
/// @param readySeconds by start of slot, from 0 to the slot's length
public record Presence(Duration slot, SortedMap<Instant, Double> readySeconds) {
  public Presence {
    if (!slot.isPositive()) {
      throw new IllegalArgumentException("A slot lasts " + slot + ". Maybe give its length.");
    }
    readySeconds = new TreeMap<>(readySeconds);
  }

  public boolean isEmpty() {
    return readySeconds.isEmpty();
  }
}
