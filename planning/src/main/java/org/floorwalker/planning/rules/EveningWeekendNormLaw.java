package org.floorwalker.planning.rules;

import java.util.List;

/// Who works evenings and weekends has a shorter normal week, e.g. `38@18-06`.
final class EveningWeekendNormLaw implements LawRule {
  @Override
  public String name() {
    return "evening_weekend_norm_h";
  }

  @Override
  public List<Breach> check(String value, PersonWork work) {
    return ShiftNorm.parse(value).breaches(work, true);
  }
}
