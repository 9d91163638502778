package org.floorwalker.planning.rules;

import java.time.Duration;
import java.util.List;
import org.floorwalker.planning.roster.Hours;

/// The weekly time of all contracts together is at most the country's normal week; what is above
/// needs an agreement and counts as overtime.
public final class WeeklyNormLaw implements LawRule {
  @Override
  public String name() {
    return "weekly_norm_h";
  }

  @Override
  public List<Breach> check(String value, PersonWork work) {
    Duration norm = Hours.parse(value);
    Duration agreed = work.facts().weeklyNorm();
    return agreed.compareTo(norm) <= 0
        ? List.of()
        : List.of(Breach.hours(work.judged().first(), agreed, norm));
  }
}
