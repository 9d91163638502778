package org.floorwalker.app.requests;

import java.time.LocalDate;
import java.time.MonthDay;
import org.floorwalker.planning.leave.LeaveSeason;

/// Weeks together that the law of a country gives in a stretch of the year.
///
/// @param law where it stands
/// @param verified whether somebody read it there; others are to be checked
public record RoundSeason(
    String country, MonthDay first, MonthDay last, int weeks, String law, boolean verified) {

  /// The season of a year.
  public LeaveSeason in(int year) {
    LocalDate start = first.atYear(year);
    return new LeaveSeason(start, last.atYear(year), weeks);
  }
}
