package org.floorwalker.app.requests;

import java.time.Instant;
import java.time.LocalDate;
import org.floorwalker.app.platform.access.PersonId;

/// A report of being ill.
///
/// @param id its number
/// @param person who
/// @param from first instant of the absence
/// @param lastDay last day they expect to be away
/// @param absence the absence in the schedule
public record Illness(long id, PersonId person, Instant from, LocalDate lastDay, long absence) {}
