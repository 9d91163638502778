package org.floorwalker.planning.training;

import java.time.Duration;
import java.time.LocalDate;

/// Something learnt and proven.
///
/// @param on local day of the person's site on which it was completed
/// @param time time spent, at least 0; counts where hours a year are asked for
public record Completion(LocalDate on, Duration time) {
  public Completion {
    if (time.isNegative()) {
      throw new IllegalArgumentException("A negative time was spent: " + time);
    }
  }
}
