package org.floorwalker.planning.roster;

import java.time.LocalDate;
import org.floorwalker.planning.time.TimeRange;
import org.jspecify.annotations.Nullable;

/// A day of somebody that is given and not for a search to choose: a fixed shift, or a day of a
/// rotation.
///
/// @param day the business day
/// @param shift the shift of that day, from coming to going; null for a free day
public record GivenDay(LocalDate day, @Nullable TimeRange shift) {}
