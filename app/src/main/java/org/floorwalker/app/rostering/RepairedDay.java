package org.floorwalker.app.rostering;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.floorwalker.app.platform.access.PersonId;
import org.jspecify.annotations.Nullable;

/// One row of a published roster before and after a repair; no parts when the person is free.
///
/// @param person whose row
/// @param day the business day
/// @param before what stood when the repair was proposed
/// @param after what the repair puts in its place; the same where the row only has to stay
/// @param mayBeOrdered whether nobody has to agree: the person comes and goes as before, or is told
///     as long ahead as the country asks for
public record RepairedDay(
    PersonId person, LocalDate day, List<Part> before, List<Part> after, boolean mayBeOrdered) {
  public RepairedDay {
    before = List.copyOf(before);
    after = List.copyOf(after);
  }

  /// The way back.
  public RepairedDay reversed() {
    return new RepairedDay(person, day, after, before, mayBeOrdered);
  }

  /// @param kind `shift`, `meal`, `break` or `activity`
  /// @param activity its code, null for what is none
  public record Part(String kind, Instant start, Instant end, @Nullable String activity) {}
}
