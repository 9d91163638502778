package org.floorwalker.app.people;

import java.time.LocalDate;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.planning.demand.QueueId;
import org.jspecify.annotations.Nullable;

/// Somebody may not serve a queue, for a cause.
///
/// @param cause what closes it, such as `requirement credit-advice`
/// @param from first day of it
/// @param until first day after it, null while it has no end
public record QueueClosing(
    PersonId person, QueueId queue, String cause, LocalDate from, @Nullable LocalDate until) {}
