package org.floorwalker.app.wellbeing;

import java.time.LocalDate;

/// What somebody said of how they are on a day; nobody has to.
///
/// @param words empty when they said no more
public record CheckIn(LocalDate day, Mood mood, String words) {
  /// Longest text of a check-in, in characters; the table holds the same.
  public static final int LONGEST = 500;
}
