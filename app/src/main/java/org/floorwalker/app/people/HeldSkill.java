package org.floorwalker.app.people;

import java.time.LocalDate;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.planning.demand.QueueId;
import org.jspecify.annotations.Nullable;

/// A skill for a queue as it was learnt, whether it may be used or not.
///
/// @param level 1 to 5
/// @param until first day on which it no longer holds, null when it has no end
public record HeldSkill(PersonId person, QueueId queue, int level, @Nullable LocalDate until) {}
