package org.floorwalker.app.learning;

import java.time.LocalDate;
import org.floorwalker.app.platform.access.PersonId;

/// Somebody has a place in a class that begins on the day; their probation talks can be planned.
public record InductionBegan(PersonId person, LocalDate starts) {}
