package org.floorwalker.app.rostering;

import java.time.LocalDate;
import org.floorwalker.app.platform.access.PersonId;
import org.jspecify.annotations.Nullable;

/// Rows of a draft that the next build and other hands leave as they are.
///
/// @param person whose rows; null for everybody's of the day
/// @param day the business day; null for all days of the person
/// @param by who locked them
public record RosterLock(@Nullable PersonId person, @Nullable LocalDate day, String by) {
  public RosterLock {
    if (person == null && day == null) {
      throw new IllegalArgumentException("A lock is of a person, of a day or of both.");
    }
  }

  /// Whether it holds a row.
  public boolean holds(PersonId one, LocalDate other) {
    return (person == null || person.equals(one)) && (day == null || day.equals(other));
  }
}
