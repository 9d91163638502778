package org.floorwalker.planning.rules;

import java.time.Duration;
import java.util.List;
import org.floorwalker.planning.roster.Hours;

/// A normal working day is so long on all contracts together; what is above is overtime or needs an
/// averaging agreement.
final class DayNormLaw implements LawRule {
  @Override
  public String name() {
    return "day_norm_h";
  }

  @Override
  public List<Breach> check(String value, PersonWork work) {
    Duration norm = Hours.parse(value);
    return work.planned().stream()
        .map(work::day)
        .distinct()
        .filter(day -> work.paid(day, day.plusDays(1)).compareTo(norm) > 0)
        .map(day -> Breach.hours(day, work.paid(day, day.plusDays(1)), norm))
        .toList();
  }
}
