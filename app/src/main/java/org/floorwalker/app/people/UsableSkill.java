package org.floorwalker.app.people;

import java.time.LocalDate;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.planning.demand.QueueId;
import org.jspecify.annotations.Nullable;

/// Somebody may serve a queue: the skill, with its sign-off where one is demanded, less the days on
/// which it is closed to them, with the days of an emergency permit.
///
/// @param level 1 to 5
/// @param from first day, not before the stretch asked for
/// @param until first day after it; null when the right goes on behind the stretch asked for
public record UsableSkill(
    PersonId person, QueueId queue, int level, LocalDate from, @Nullable LocalDate until) {

  public boolean holds(LocalDate day) {
    return !day.isBefore(from) && (until == null || day.isBefore(until));
  }
}
