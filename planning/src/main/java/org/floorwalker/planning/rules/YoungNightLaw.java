package org.floorwalker.planning.rules;

import java.util.List;

/// No work at night under eighteen; the window is local, e.g. `22-06`.
final class YoungNightLaw implements LawRule {
  @Override
  public String name() {
    return "young_night";
  }

  @Override
  public List<Breach> check(String value, PersonWork work) {
    return YoungWork.inside(value, work);
  }
}
