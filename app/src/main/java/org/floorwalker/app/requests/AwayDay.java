package org.floorwalker.app.requests;

import java.time.LocalDate;
import org.floorwalker.app.platform.access.PersonId;

/// One person's day away, whole or in part.
///
/// @param kind code of the kind of leave, or [AwayDays#ILL]
public record AwayDay(PersonId person, LocalDate day, String kind) {}
