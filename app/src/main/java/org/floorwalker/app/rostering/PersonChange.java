package org.floorwalker.app.rostering;

import java.time.LocalDate;
import java.util.List;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.planning.time.TimeRange;
import org.jspecify.annotations.Nullable;

/// What changes for one person.
///
/// @param days days on which something changes, in order; never empty
public record PersonChange(PersonId person, List<Day> days) {
  public PersonChange {
    days = List.copyOf(days);
  }

  /// One day before and afterwards; equal ranges mean that only what is inside the shift moves.
  ///
  /// @param before the shift in force until now, null when free
  /// @param after the shift from now on, null when free
  public record Day(LocalDate day, @Nullable TimeRange before, @Nullable TimeRange after) {

    /// A day for which nothing was known before.
    public boolean isNew() {
      return before == null && after != null;
    }

    /// The shift stays where it is; breaks or activities move.
    public boolean isInside() {
      return before != null && before.equals(after);
    }
  }
}
