package org.floorwalker.planning.rules;

import java.util.List;

/// At least one Sunday of every so many weeks is free.
final class FreeSundayEveryLaw implements LawRule {
  @Override
  public String name() {
    return "free_sunday_every_weeks";
  }

  @Override
  public List<Breach> check(String value, PersonWork work) {
    int weeks = Integer.parseInt(value);
    return RedDays.judgedSundays(work).stream()
        .filter(sunday -> RedDays.workedSundays(work, sunday, weeks) == weeks)
        .filter(sunday -> RedDays.hasPlanned(work, sunday, weeks))
        .map(sunday -> new Breach(sunday, weeks, weeks - 1.0, "worked Sundays in a row"))
        .toList();
  }
}
