package org.floorwalker.app.requests;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// A right to be away that the law of a country gives.
///
/// @param kind code of the kind
/// @param country two letters
/// @param daysAYear most days in a calendar year in the ordinary case; null where the law
///     names none
/// @param law where it stands
/// @param read who of the centre read it there; null for what came with the product, which the
///     centre must confirm
public record LeaveRight(
    String kind,
    String country,
    @Nullable BigDecimal daysAYear,
    String law,
    @Nullable LawReading read) {}
