package org.floorwalker.planning.rules;

import java.util.List;

/// Working time is at most so many hours a week on average over the reference time, e.g. `48/8w` or
/// `48/4m`, looked back from each Sunday, leave and illness left out (Directive 2003/88/EC Art. 6
/// and 16).
final class AverageWeekLaw implements LawRule {
  @Override
  public String name() {
    return "average_week_h";
  }

  @Override
  public List<Breach> check(String value, PersonWork work) {
    return WeeklyAverage.parse(value).breaches(work);
  }
}
