package org.floorwalker.app.development;

import java.time.Instant;
import java.util.Map;

/// What one person has written and not shared; only they ever get it.
///
/// @param version goes up with each save; 0 before the first
/// @param savedAt of the last save
public record Draft(
    TemplateContent.Answers answers, Map<String, Integer> grades, int version, Instant savedAt) {
  public Draft {
    grades = Map.copyOf(grades);
  }
}
