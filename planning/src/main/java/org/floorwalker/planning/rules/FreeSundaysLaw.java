package org.floorwalker.planning.rules;

import java.util.List;

/// Of the last 26 Sundays at least so many are free.
final class FreeSundaysLaw implements LawRule {
  private static final int WEEKS = 26;

  @Override
  public String name() {
    return "free_sundays_in_26";
  }

  @Override
  public List<Breach> check(String value, PersonWork work) {
    long most = WEEKS - Long.parseLong(value);
    return RedDays.judgedSundays(work).stream()
        .filter(sunday -> RedDays.workedSundays(work, sunday, WEEKS) > most)
        .filter(sunday -> RedDays.hasPlanned(work, sunday, WEEKS))
        .map(
            sunday ->
                new Breach(
                    sunday,
                    RedDays.workedSundays(work, sunday, WEEKS),
                    most,
                    "worked Sundays in 26 weeks"))
        .toList();
  }
}
