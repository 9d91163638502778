package org.floorwalker.app.learning;

import java.time.Instant;
import java.time.LocalDate;
import org.floorwalker.app.platform.access.PersonId;
import org.jspecify.annotations.Nullable;

/// Something people can beside serving queues and speaking languages, such as knowing a product.
///
/// @param says what a high level of it is, in words
public record Competence(String code, String name, String says) {

  /// A level that somebody holds.
  ///
  /// @param level 1 to 5
  /// @param until first day on which it no longer holds, null when it has no end
  /// @param evidence on what it rests
  public record Held(
      PersonId person,
      String competence,
      int level,
      LocalDate from,
      @Nullable LocalDate until,
      String evidence,
      String by,
      Instant at) {}
}
