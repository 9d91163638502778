package org.floorwalker.planning.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;

/// At most so many days of work between two days off, on whatever contract.
final class DaysInRowLaw implements LawRule {
  @Override
  public String name() {
    return "days_between_days_off";
  }

  @Override
  public List<Breach> check(String value, PersonWork work) {
    return rowsAbove(Integer.parseInt(value), work);
  }

  static List<Breach> rowsAbove(int limit, PersonWork work) {
    NavigableSet<LocalDate> days = new TreeSet<>();
    work.duties().forEach(duty -> days.add(work.day(duty)));
    List<Breach> breaches = new ArrayList<>();
    int row = 0;
    for (LocalDate day : days) {
      row = days.contains(day.minusDays(1)) ? row + 1 : 1;
      if (row > limit && work.judged().contains(day)) {
        breaches.add(new Breach(day, row, limit, "days"));
      }
    }
    return breaches;
  }
}
