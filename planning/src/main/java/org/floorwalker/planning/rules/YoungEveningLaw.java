package org.floorwalker.planning.rules;

import java.util.List;

/// Evening work under eighteen needs a reason; the window is local, e.g. `21-23`.
final class YoungEveningLaw implements LawRule {
  @Override
  public String name() {
    return "young_evening";
  }

  @Override
  public List<Breach> check(String value, PersonWork work) {
    return YoungWork.inside(value, work);
  }
}
