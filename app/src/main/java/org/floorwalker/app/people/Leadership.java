package org.floorwalker.app.people;

import java.time.LocalDate;
import org.floorwalker.app.platform.access.PersonId;
import org.jspecify.annotations.Nullable;

/// Somebody who leads a team on a day.
///
/// @param since first day of their first contract; null when none is known
/// @param ledFrom first day they ever led a team
public record Leadership(PersonId person, @Nullable LocalDate since, LocalDate ledFrom) {}
