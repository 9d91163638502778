package org.floorwalker.app.wellbeing;

import java.time.LocalDate;
import java.util.Map;

/// What a group answered in a quarter that is over.
///
/// @param name of the team; empty for a sum over several
/// @param quarter its first day
/// @param answered how many answered
/// @param means of the scores 1 to 5
public record PulseResult(
    String name, LocalDate quarter, int answered, Map<PulseItem, Double> means) {
  public PulseResult {
    means = Map.copyOf(means);
  }
}
