package org.floorwalker.planning.pay;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;

/// The days of a site as pay sees them.
///
/// @param zone the site's zone
/// @param holidays public holidays where the work is done
/// @param eves days before them whose afternoon counts as part of the feast
public record PayCalendar(ZoneId zone, Set<LocalDate> holidays, Set<LocalDate> eves) {
  public PayCalendar {
    holidays = Set.copyOf(holidays);
    eves = Set.copyOf(eves);
  }

  public DayClass classOf(LocalDate day) {
    if (holidays.contains(day)) {
      return DayClass.HOLIDAY;
    }
    return eves.contains(day) ? DayClass.EVE : DayClass.of(day.getDayOfWeek());
  }
}
