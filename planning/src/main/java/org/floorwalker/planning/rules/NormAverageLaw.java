package org.floorwalker.planning.rules;

import java.util.List;

/// Ordinary working time is at most the norm on average over its reference time, e.g. `40/4w`; what
/// lies above is overtime.
final class NormAverageLaw implements LawRule {
  @Override
  public String name() {
    return "norm_average_h";
  }

  @Override
  public List<Breach> check(String value, PersonWork work) {
    return WeeklyAverage.parse(value).breaches(work);
  }
}
