package org.floorwalker.planning.forecast;

import java.util.Map;
import java.util.TreeMap;

/// One thing the forecaster did, or a remark it makes, with the reason: pages print it.
///
/// @param code stable name of the kind of step, e.g. `trend-left-out`; keys of the message files
/// @param words one English sentence with the figures in it
/// @param figures the figures by name, for other languages
/// @param isWarning whether the planner should see it unasked
public record Step(String code, String words, Map<String, String> figures, boolean isWarning) {
  public Step {
    figures = Map.copyOf(new TreeMap<>(figures));
  }
}
