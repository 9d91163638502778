package org.floorwalker.planning.rules;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.floorwalker.planning.roster.Hours;

/// Longest working day under eighteen, all employers and contracts added up.
final class YoungDayLaw implements LawRule {
  @Override
  public String name() {
    return "young_day_max_h";
  }

  @Override
  public List<Breach> check(String value, PersonWork work) {
    Duration limit = Hours.parse(value);
    return YoungWork.duties(work).stream()
        .map(work::day)
        .distinct()
        .filter(day -> onDay(work, day).compareTo(limit) > 0)
        .map(day -> Breach.hours(day, onDay(work, day), limit))
        .toList();
  }

  private static Duration onDay(PersonWork work, LocalDate day) {
    return work.paid(day, day.plusDays(1));
  }
}
