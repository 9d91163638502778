package org.floorwalker.app.pay;

import java.time.LocalDate;
import org.floorwalker.app.platform.access.PersonId;

/// So much of a code for a person's day.
///
/// @param minutes below zero where a correction takes something back
public record PaidLine(PersonId person, LocalDate day, String code, long minutes) {}
