package org.floorwalker.app.rostering;

import java.time.LocalDate;
import org.floorwalker.app.forecasting.ForecastVersion.Made;
import org.floorwalker.app.platform.access.PersonId;

/// A line of the log of changes after publication.
///
/// @param id its number
/// @param person whose day
/// @param day the business day
/// @param why what made it change
/// @param made when and by whom
public record PublishedChange(
    long id, PersonId person, LocalDate day, ChangeReason why, Made made) {}
