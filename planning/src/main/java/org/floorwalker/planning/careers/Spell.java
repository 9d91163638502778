package org.floorwalker.planning.careers;

/// One stretch of employment as far as it was observed.
///
/// @param enteredDays tenure at which watching began: 0 for somebody who came while it was watched
/// @param untilDays tenure at which they left, or at which watching ended; more than `enteredDays`
/// @param left whether they left; else they were still there
public record Spell(int enteredDays, int untilDays, boolean left) {
  public Spell {
    if (enteredDays < 0 || untilDays <= enteredDays) {
      throw new IllegalArgumentException(
          "A spell from day %d to day %d is none. Maybe it was not observed at all."
              .formatted(enteredDays, untilDays));
    }
  }

  /// Days observed.
  public int days() {
    return untilDays - enteredDays;
  }
}
