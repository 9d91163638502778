package org.floorwalker.app.learning;

import java.time.Instant;
import java.time.LocalDate;
import org.floorwalker.app.platform.access.PersonId;

/// Somebody need not meet a requirement for a time.
///
/// @param from first day
/// @param until first day after it
public record Exemption(
    long id,
    long requirement,
    PersonId person,
    LocalDate from,
    LocalDate until,
    String reason,
    String approvedBy,
    Instant approvedAt) {

  public boolean holds(LocalDate day) {
    return !day.isBefore(from) && day.isBefore(until);
  }
}
