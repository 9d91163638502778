package org.floorwalker.planning.roster;

import java.util.Locale;
import org.floorwalker.planning.time.TimeRange;

/// A stretch in which a person cannot or would rather not work.
///
/// @param person an agent or a leader
/// @param range when
/// @param kind how binding it is
/// @param points how much a day wished free matters, 1 being usual; 1 for the other kinds
public record Unavailability(String person, TimeRange range, Kind kind, int points) {
  public Unavailability {
    if (points < 1) {
      throw new IllegalArgumentException(
          "%s has %d points. Maybe 1 was meant.".formatted(person, points));
    }
  }

  public Unavailability(String person, TimeRange range, Kind kind) {
    this(person, range, kind, 1);
  }

  public enum Kind {
    /// Away for whole days: no work, and weekdays lower the contract hours.
    ABSENCE,
    /// Cannot work.
    BLACKOUT,
    /// Would rather not work.
    WISH_FREE;

    public static Kind of(String word) {
      return valueOf(word.toUpperCase(Locale.ROOT));
    }
  }

  /// Whether work inside is forbidden.
  public boolean isBinding() {
    return kind != Kind.WISH_FREE;
  }
}
