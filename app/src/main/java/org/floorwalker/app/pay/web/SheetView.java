package org.floorwalker.app.pay.web;

import java.time.YearMonth;
import java.util.List;
import org.floorwalker.app.pay.PaidLine;
import org.floorwalker.app.pay.TimeReport;
import org.floorwalker.app.pay.TimeSheet;
import org.floorwalker.app.pay.TimeSheets;
import org.jspecify.annotations.Nullable;

/// A sheet as a page shows it.
///
/// @param sheet null when there is no contract in the month
/// @param registered whether the measure is registered where the person works
/// @param bank null without a sheet
/// @param corrections of earlier months, closed with this one
/// @param refused own reports a leader said no to
/// @param report the form for how a day went, null for whoever may not tell it
public record SheetView(
    YearMonth month,
    @Nullable TimeSheet sheet,
    boolean registered,
    TimeSheets.@Nullable Bank bank,
    List<PaidLine> corrections,
    List<TimeReport> refused,
    @Nullable ReportView report) {
  public SheetView {
    corrections = List.copyOf(corrections);
    refused = List.copyOf(refused);
  }
}
