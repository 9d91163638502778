package org.floorwalker.planning.rules;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.floorwalker.planning.roster.Hours;

/// Hours of work between two days off; above so many the load is heavy (the Finnish Institute of
/// Occupational Health puts the heaviest class above 55).
final class HoursBetweenDaysOffLaw implements LawRule {
  @Override
  public String name() {
    return "hours_between_days_off";
  }

  @Override
  public List<Breach> check(String value, PersonWork work) {
    Duration limit = Hours.parse(value);
    NavigableMap<LocalDate, Duration> days = new TreeMap<>();
    work.duties().forEach(duty -> days.merge(work.day(duty), duty.paid(), Duration::plus));
    List<Breach> breaches = new ArrayList<>();
    Duration row = Duration.ZERO;
    for (LocalDate day : days.keySet()) {
      row = (days.containsKey(day.minusDays(1)) ? row : Duration.ZERO).plus(days.get(day));
      boolean endsHere = !days.containsKey(day.plusDays(1));
      if (endsHere && row.compareTo(limit) > 0 && work.judged().contains(day)) {
        breaches.add(Breach.hours(day, row, limit));
      }
    }
    return breaches;
  }
}
