package org.floorwalker.app.learning;

import java.time.LocalDate;

/// How far a requirement is met, and will be by a day (TRN-13).
///
/// @param by the day it comes into force, or the next day on which somebody owes it once it is
/// @param concerned people it concerns who are not exempt
/// @param done of them, those with nothing left to do for now
/// @param placed of the others, those with a place in the schedule up to the day
public record RollOut(LocalDate by, int concerned, int done, int placed) {
  /// People without a place up to the day.
  public int open() {
    return concerned - done - placed;
  }

  /// Share of the people, 0 to 1, that is covered on the day when all keep their places.
  public double covered() {
    return concerned == 0 ? 1 : (double) (done + placed) / concerned;
  }
}
