package org.floorwalker.app.learning;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.floorwalker.app.platform.access.PersonId;

/// A visit at somebody's side.
///
/// @param heard contacts listened to
/// @param compliant whether the rules were kept in all of them
public record FloorVisit(
    PersonId person,
    String queue,
    int heard,
    boolean compliant,
    String advice,
    Instant at,
    String by) {
  /// The day it was in the zone.
  LocalDate day(ZoneId zone) {
    return at.atZone(zone).toLocalDate();
  }
}
