package org.floorwalker.app.people;

import java.time.LocalDate;
import java.time.ZoneId;
import org.floorwalker.app.platform.access.PersonId;

/// Days before somebody begins, after they leave or between two contracts.
///
/// @param zone of their site
/// @param from first of the days
/// @param until first day after
public record NotEmployed(PersonId person, ZoneId zone, LocalDate from, LocalDate until) {}
