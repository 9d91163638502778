package org.floorwalker.app.demo;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.time.Year;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// Public holidays of the demo's countries (Jollyday).
final class DemoHolidays {
  private DemoHolidays() {}

  /// Name of each public holiday of a country's year, by date.
  static Map<LocalDate, String> of(String country, int year) {
    Map<LocalDate, String> days = new TreeMap<>();
    HolidayManager calendar =
        HolidayManager.getInstance(ManagerParameters.create(country.toLowerCase(Locale.ROOT)));
    for (Holiday holiday : calendar.getHolidays(Year.of(year))) {
      days.put(holiday.getDate(), holiday.getDescription(Locale.ENGLISH));
    }
    return days;
  }
}
