package org.floorwalker.app.requests;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// A right to be away that the law of a country gives.
///
/// @param kind code of the kind
/// @param country two letters
/// @param daysAYear most days in a calendar year; null where the law names none
/// @param law where it stands
/// @param verified whether somebody read it there; others are to be checked
public record LeaveRight(
    String kind, String country, @Nullable BigDecimal daysAYear, String law, boolean verified) {}
