package org.floorwalker.planning.rules;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.floorwalker.planning.roster.Hours;

/// No seven days in a row, wherever they begin, hold more than so many hours.
final class RollingWeekLaw implements LawRule {
  @Override
  public String name() {
    return "rolling_week_max_h";
  }

  @Override
  public List<Breach> check(String value, PersonWork work) {
    Duration limit = Hours.parse(value);
    return work.planned().stream()
        .map(work::day)
        .distinct()
        .filter(day -> inSevenDays(work, day).compareTo(limit) > 0)
        .map(day -> Breach.hours(day, inSevenDays(work, day), limit))
        .toList();
  }

  private static Duration inSevenDays(PersonWork work, LocalDate last) {
    return work.paid(last.minusDays(6), last.plusDays(1));
  }
}
