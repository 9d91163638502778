package org.floorwalker.app.pay.web;

import java.time.YearMonth;
import java.util.List;
import org.floorwalker.app.pay.PaidLine;
import org.floorwalker.app.pay.PayMonths;
import org.floorwalker.app.pay.TimeSheet;
import org.jspecify.annotations.Nullable;

/// Months of a country's pay.
///
/// @param closed null when the month is open
/// @param unnamed codes without a wage code
public record MonthsView(
    String country,
    List<String> countries,
    YearMonth month,
    PayMonths.Obstacles obstacles,
    TimeSheet.@Nullable Approval closed,
    List<Correction> corrections,
    List<String> unnamed) {
  public MonthsView {
    countries = List.copyOf(countries);
    corrections = List.copyOf(corrections);
    unnamed = List.copyOf(unnamed);
  }

  public record Correction(String name, PaidLine line) {}
}
