package org.floorwalker.planning.rules;

import java.util.List;
import org.floorwalker.planning.roster.Hours;

/// Weekly rest under eighteen, in one stretch.
final class YoungWeeklyRestLaw implements LawRule {
  @Override
  public String name() {
    return "young_weekly_rest_h";
  }

  @Override
  public List<Breach> check(String value, PersonWork work) {
    return PersonWeeklyRestLaw.shortRests(work, Hours.parse(value)).stream()
        .filter(breach -> work.isYoung(breach.day()))
        .toList();
  }
}
