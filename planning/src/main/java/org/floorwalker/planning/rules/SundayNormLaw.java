package org.floorwalker.planning.rules;

import java.time.LocalDate;
import java.util.List;
import org.floorwalker.planning.roster.Hours;

/// Who works at least every third Sunday has a shorter normal week (aml § 10-4 (4)).
final class SundayNormLaw implements LawRule {
  @Override
  public String name() {
    return "sunday_worker_norm_h";
  }

  @Override
  public List<Breach> check(String value, PersonWork work) {
    return isEveryThirdWorked(work) ? work.weeksAbove(Hours.parse(value)) : List.of();
  }

  static boolean isEveryThirdWorked(PersonWork work) {
    List<LocalDate> sundays = RedDays.judgedSundays(work);
    long worked =
        sundays.stream().filter(sunday -> !RedDays.dutiesOn(work, sunday).isEmpty()).count();
    return worked > 0 && worked * 3 >= sundays.size();
  }
}
