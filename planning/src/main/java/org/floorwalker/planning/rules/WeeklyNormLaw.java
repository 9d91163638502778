package org.floorwalker.planning.rules;

import java.util.List;
import org.floorwalker.planning.roster.Hours;

/// The weekly time of all contracts together is at most the country's normal week; what is above
/// needs an agreement and counts as overtime.
final class WeeklyNormLaw implements LawRule {
  @Override
  public String name() {
    return "weekly_norm_h";
  }

  @Override
  public List<Breach> check(String value, PersonWork work) {
    return work.weeksAbove(Hours.parse(value));
  }
}
