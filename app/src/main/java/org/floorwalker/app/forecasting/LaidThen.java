package org.floorwalker.app.forecasting;

import java.time.Instant;
import java.util.List;

/// What was laid over a forecast when something was computed from it.
///
/// @param overrides numbers of the overrides
/// @param at when the known deviations were read
public record LaidThen(List<Long> overrides, Instant at) {
  public LaidThen {
    overrides = List.copyOf(overrides);
  }
}
