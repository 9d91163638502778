package org.floorwalker.planning.rules;

import java.util.List;
import org.floorwalker.planning.roster.Hours;

/// Daily rest under eighteen.
final class YoungDailyRestLaw implements LawRule {
  @Override
  public String name() {
    return "young_daily_rest_h";
  }

  @Override
  public List<Breach> check(String value, PersonWork work) {
    return PersonDailyRestLaw.shortRests(work, Hours.parse(value)).stream()
        .filter(breach -> work.isYoung(breach.day()))
        .toList();
  }
}
