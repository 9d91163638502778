package org.floorwalker.app.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.floorwalker.files.demo.DemoCentre;
import org.floorwalker.files.demo.DemoDemand;
import org.floorwalker.planning.roster.Site;

/// The invented centre with its days.
///
/// @param today the day the demo is seen from
/// @param monday first day of the published schedule: the Monday of last week
record DemoStage(DemoCentre centre, DemoDemand demand, LocalDate today, LocalDate monday) {
  static final long SEED = 2027;
  static final int FORECAST_DAYS = 42;
  static final int PUBLISHED_DAYS = 21;
  static final String AUTHOR = "Demo";

  /// @param firstDay the day the demo was first started; its schedules lie around it
  static DemoStage on(LocalDate firstDay, LocalDate today) {
    LocalDate monday =
        firstDay.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).minusDays(7);
    DemoCentre centre = DemoCentre.on(monday, SEED);
    return new DemoStage(centre, new DemoDemand(holidays(centre, monday), SEED), today, monday);
  }

  private static Map<String, Set<LocalDate>> holidays(DemoCentre centre, LocalDate monday) {
    Map<String, Set<LocalDate>> holidays = new TreeMap<>();
    for (Site site : centre.sites()) {
      Set<LocalDate> days = new TreeSet<>();
      for (int year = monday.getYear() - 3; year <= monday.getYear() + 1; year++) {
        DemoHolidays.of(site.country(), year).keySet().forEach(days::add);
      }
      holidays.put(site.country(), days);
    }
    return holidays;
  }
}
