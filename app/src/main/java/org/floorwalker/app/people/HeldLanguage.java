package org.floorwalker.app.people;

import java.time.LocalDate;
import java.util.List;
import org.floorwalker.app.platform.access.PersonId;
import org.jspecify.annotations.Nullable;

/// A language somebody speaks, by the levels of the Common European Framework of Reference.
///
/// @param language its code, such as `nb`
/// @param level A1 to C2, or native
/// @param until first day on which it no longer holds, null when it has no end
public record HeldLanguage(
    PersonId person, String language, String level, @Nullable LocalDate until) {
  /// All levels, the lowest first.
  public static final List<String> LEVELS = List.of("A1", "A2", "B1", "B2", "C1", "C2", "native");

  /// Where the level stands: 1 for A1 to 7 for native.
  public int rank() {
    return LEVELS.indexOf(level) + 1;
  }
}
