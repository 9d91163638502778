package org.floorwalker.app.people;

import java.time.Instant;
import java.time.LocalDate;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.planning.demand.QueueId;
import org.jspecify.annotations.Nullable;

/// Somebody may serve a queue on their own.
///
/// @param until first day on which it no longer holds, null when it has no end
/// @param evidence on what it rests, in words
/// @param given who gave it and when
public record SignOff(
    PersonId person,
    QueueId queue,
    LocalDate from,
    @Nullable LocalDate until,
    String evidence,
    Given given) {

  /// @param by name of the one who signed
  public record Given(String by, Instant at) {}
}
