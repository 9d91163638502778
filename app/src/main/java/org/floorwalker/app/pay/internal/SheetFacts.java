package org.floorwalker.app.pay.internal;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.floorwalker.app.pay.PaidLine;
import org.floorwalker.app.pay.TimeReport;
import org.floorwalker.app.pay.TimeSheet;
import org.floorwalker.app.rostering.RosteredDay;
import org.floorwalker.planning.pay.PayAgreement;
import org.floorwalker.planning.pay.PayCalendar;

/// What one person's sheet is made from.
///
/// @param weekly agreed hours a week
/// @param rostered days of every week the month touches
/// @param away kind of leave, or illness, by day
/// @param reports open and approved ones
/// @param extras what else is paid
record SheetFacts(
    TimeSheet.Who who,
    Duration weekly,
    PayCalendar calendar,
    Map<LocalDate, RosteredDay> rostered,
    Map<LocalDate, String> away,
    List<TimeReport> reports,
    List<PaidLine> extras) {

  /// What is the same for everybody of a country.
  record OfCountry(PayAgreement agreement, Set<LocalDate> holidays, Set<LocalDate> eves) {}
}
