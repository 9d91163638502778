package org.floorwalker.planning.rules;

import java.util.List;

/// Overtime under eighteen is capped like that of grown-ups, but lower, e.g. `40:80/1y`.
final class YoungOvertimeLaw implements LawRule {
  @Override
  public String name() {
    return "young_overtime_caps_h";
  }

  @Override
  public List<Breach> check(String value, PersonWork work) {
    return new OvertimeLaw()
        .check(value, work).stream().filter(breach -> work.isYoung(breach.day())).toList();
  }
}
