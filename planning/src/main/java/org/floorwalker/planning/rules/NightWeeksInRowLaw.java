package org.floorwalker.planning.rules;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/// Night shifts in at most so many calendar weeks running, e.g. `1:3@22-06`, unless the worker has
/// agreed in writing to more (Serbia's Labour Law, Art. 63).
final class NightWeeksInRowLaw implements LawRule {
  @Override
  public String name() {
    return "night_weeks_in_row";
  }

  @Override
  public List<Breach> check(String value, PersonWork work) {
    int limit = Integer.parseInt(value.substring(0, value.indexOf(':')));
    NightShift night = NightShift.parse(value.substring(value.indexOf(':') + 1));
    NavigableMap<LocalDate, LocalDate> firstNights = firstNights(night, work);
    List<Breach> breaches = new ArrayList<>();
    int row = 0;
    for (LocalDate monday : firstNights.keySet()) {
      row = firstNights.containsKey(monday.minusWeeks(1)) ? row + 1 : 1;
      LocalDate day = firstNights.get(monday);
      if (row > limit && work.judged().contains(day)) {
        breaches.add(new Breach(day, row, limit, "weeks of nights in a row"));
      }
    }
    return breaches;
  }

  /// The first day with a night shift that can still be changed, else the first, by Monday.
  private static NavigableMap<LocalDate, LocalDate> firstNights(NightShift night, PersonWork work) {
    NavigableMap<LocalDate, LocalDate> nights = new TreeMap<>();
    work.duties().stream()
        .filter(duty -> night.matches(duty, work))
        .map(work::day)
        .sorted()
        .forEach(
            day ->
                nights.merge(
                    day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)),
                    day,
                    (first, next) -> work.judged().contains(first) ? first : next));
    return nights;
  }
}
