package org.floorwalker.app.requests;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What somebody wishes for one day.
///
/// @param id its number
/// @param what what is wished
/// @param firmness how much it matters
/// @param points points it takes of the month's budget, and with which it weighs in every search
/// @param kept whether the published schedule keeps it; null while nothing is published
public record DayWish(
    long id, LocalDate day, What what, Firmness firmness, int points, @Nullable Boolean kept) {

  /// Whether it binds: nobody builds a schedule against it.
  public boolean must() {
    return firmness == Firmness.MUST;
  }

  /// What is wished of a day.
  ///
  /// @param minute local minute of the day, 0 for a free day
  public record What(Kind kind, int minute) {}

  public enum Kind {
    /// No shift on the day.
    FREE,
    /// No work before the minute; a must-have only.
    NOT_BEFORE,
    /// No work after the minute; a must-have only.
    NOT_AFTER
  }

  /// How much a wish matters to the person.
  public enum Firmness {
    IF_POSSIBLE(1),
    /// Takes more points, and a schedule against it costs as much more.
    MUCH(2),
    /// Binds; few of them are to be had.
    MUST(2);

    private final int factor;

    Firmness(int factor) {
      this.factor = factor;
    }

    /// Points of a wish on a day where an ordinary one takes so many.
    int points(int ordinary) {
      return factor * ordinary;
    }
  }
}
