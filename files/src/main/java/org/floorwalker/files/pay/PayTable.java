package org.floorwalker.files.pay;

import java.math.BigDecimal;
import java.util.Optional;
import org.floorwalker.planning.pay.CallOutTerms;
import org.floorwalker.planning.pay.PayTerms;

/// What one table of an agreement says.
///
/// @param terms limits, overtime, supplements
/// @param callOut about being called to work
/// @param hourly usual hourly pay, for showing what a shift pays; personal pay is the payroll's
/// @param currency three letters, empty when no money is named
public record PayTable(
    PayTerms terms, CallOutTerms callOut, Optional<BigDecimal> hourly, String currency) {}
