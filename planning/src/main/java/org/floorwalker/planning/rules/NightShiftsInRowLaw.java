package org.floorwalker.planning.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;

/// At most so many night shifts on days in a row, e.g. `5:3@23-06` (Työaikalaki § 8).
final class NightShiftsInRowLaw implements LawRule {
  @Override
  public String name() {
    return "night_shifts_in_row";
  }

  @Override
  public List<Breach> check(String value, PersonWork work) {
    int limit = Integer.parseInt(value.substring(0, value.indexOf(':')));
    NightShift night = NightShift.parse(value.substring(value.indexOf(':') + 1));
    NavigableSet<LocalDate> nights = new TreeSet<>();
    work.duties().stream()
        .filter(duty -> night.matches(duty, work))
        .forEach(duty -> nights.add(work.day(duty)));
    List<Breach> breaches = new ArrayList<>();
    int row = 0;
    for (LocalDate day : nights) {
      row = nights.contains(day.minusDays(1)) ? row + 1 : 1;
      if (row > limit && work.judged().contains(day)) {
        breaches.add(new Breach(day, row, limit, "night shifts in a row"));
      }
    }
    return breaches;
  }
}
