package org.floorwalker.app.forecasting;

import java.util.Locale;

/// What a planner ruled on days of a queue's history, with author and reason.
///
/// @param id its number
/// @param queue the queue
/// @param days the days it is about; of a level the first is the level's first
/// @param reason why
/// @param entered when and by whom
public record RuledDays(
    long id,
    String queue,
    ForecastOverride.Days days,
    Ruling ruling,
    String reason,
    ForecastVersion.Made entered) {
  /// What can be ruled.
  public enum Ruling {
    /// The days are as true as others and are not damped.
    COUNTS,
    /// The days say nothing of the days to come.
    LEFT_OUT,
    /// From the first day on the level is another one, to stay.
    NEW_LEVEL,
    /// The level did not shift to stay.
    NO_NEW_LEVEL;

    /// Its last part in the keys of words.
    public String code() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// Whether it is about the level and not about single days.
    public boolean isOfLevel() {
      return this == NEW_LEVEL || this == NO_NEW_LEVEL;
    }
  }
}
