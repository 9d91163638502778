package org.floorwalker.planning.rules;

import java.util.List;

/// Who works early and late shifts has a shorter normal week, e.g. `36.5@18-06`.
final class EveningNormLaw implements LawRule {
  @Override
  public String name() {
    return "evening_shift_norm_h";
  }

  @Override
  public List<Breach> check(String value, PersonWork work) {
    return ShiftNorm.parse(value).breaches(work, false);
  }
}
