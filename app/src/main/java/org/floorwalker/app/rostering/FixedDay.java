package org.floorwalker.app.rostering;

import java.time.LocalDate;
import org.floorwalker.app.forecasting.ForecastVersion.Made;
import org.floorwalker.app.platform.access.PersonId;

/// One day of somebody that every build leaves as it is given here; it goes before a rotation.
///
/// @param cell what would be typed: hours, a free day or the code of a shift
/// @param entered when and by whom
public record FixedDay(PersonId person, LocalDate day, String cell, Made entered) {}
