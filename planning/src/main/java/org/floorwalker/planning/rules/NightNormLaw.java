package org.floorwalker.planning.rules;

import java.util.List;

/// Who works nights has a shorter normal week, e.g. `36@22-06`.
final class NightNormLaw implements LawRule {
  @Override
  public String name() {
    return "night_norm_h";
  }

  @Override
  public List<Breach> check(String value, PersonWork work) {
    return ShiftNorm.parse(value).breaches(work, false);
  }
}
