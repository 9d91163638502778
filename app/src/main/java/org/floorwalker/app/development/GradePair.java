package org.floorwalker.app.development;

import java.time.Instant;

/// What both sides gave for the same thing in one talk. The two are never averaged; how far they
/// lie apart is said beside them.
///
/// @param held when the talk took place
/// @param grade code, such as `period`
/// @param leader step the leader gave
/// @param employee step the employee gave
public record GradePair(Instant held, String grade, int leader, int employee) {

  /// Steps the employee lies above the leader; below zero when the leader sees it higher.
  public int distance() {
    return employee - leader;
  }
}
