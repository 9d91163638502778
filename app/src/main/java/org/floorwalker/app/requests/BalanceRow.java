package org.floorwalker.app.requests;

import java.math.BigDecimal;
import java.time.LocalDate;

/// A balance as files bring it.
///
/// @param person code of the person
/// @param kind code of the kind
/// @param until the day after the last on which the days may be taken
/// @param days 0 and up
/// @param source where it comes from; the same source, kind and first day again replaces it
public record BalanceRow(
    String person, String kind, LocalDate from, LocalDate until, BigDecimal days, String source) {}
