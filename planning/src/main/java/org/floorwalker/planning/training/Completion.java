package org.floorwalker.planning.training;

import java.time.Duration;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Something learnt and proven.
///
/// @param on local day of the person's site on which it was completed
/// @param time time spent, at least 0; counts where hours a year are asked for
/// @param validUntil last day a certificate says it holds; null when the rhythm says it
public record Completion(LocalDate on, Duration time, @Nullable LocalDate validUntil) {
  public Completion {
    if (time.isNegative()) {
      throw new IllegalArgumentException("A negative time was spent: " + time);
    }
  }

  /// Something whose rhythm says how long it holds.
  public static Completion of(LocalDate on, Duration time) {
    return new Completion(on, time, null);
  }

  /// The last day it holds when it is due again every so many months.
  LocalDate holdsUntil(int months) {
    return validUntil == null ? on.plusMonths(months) : validUntil;
  }
}
