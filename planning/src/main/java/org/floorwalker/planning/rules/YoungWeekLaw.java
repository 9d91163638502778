package org.floorwalker.planning.rules;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.floorwalker.planning.roster.Hours;

/// Longest calendar week under eighteen, all employers and contracts added up.
final class YoungWeekLaw implements LawRule {
  @Override
  public String name() {
    return "young_week_max_h";
  }

  @Override
  public List<Breach> check(String value, PersonWork work) {
    Duration limit = Hours.parse(value);
    return YoungWork.duties(work).stream()
        .map(duty -> AgentWork.monday(work.day(duty)))
        .distinct()
        .filter(monday -> inWeek(work, monday).compareTo(limit) > 0)
        .map(monday -> Breach.hours(monday, inWeek(work, monday), limit))
        .toList();
  }

  private static Duration inWeek(PersonWork work, LocalDate monday) {
    return work.paid(monday, monday.plusDays(7));
  }
}
