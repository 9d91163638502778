package org.floorwalker.planning.rules;

import java.util.List;

/// Who works round the clock, nights and Sundays alike, has the shortest normal week, e.g.
/// `36@21-06` (aml § 10-4 (5)): at least every third shift has hours of the night, and at least
/// every third Sunday is worked.
final class RoundClockNormLaw implements LawRule {
  @Override
  public String name() {
    return "round_clock_norm_h";
  }

  @Override
  public List<Breach> check(String value, PersonWork work) {
    return SundayNormLaw.isEveryThirdWorked(work)
        ? ShiftNorm.parse(value).breaches(work, false)
        : List.of();
  }
}
