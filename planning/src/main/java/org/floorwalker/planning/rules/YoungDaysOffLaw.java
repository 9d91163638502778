package org.floorwalker.planning.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// So many days off in every calendar week under eighteen (Directive 94/33/EC Art. 10 (2)). Fewer
/// need a technical or organisational reason.
final class YoungDaysOffLaw implements LawRule {
  private static final int WEEK = 7;

  @Override
  public String name() {
    return "young_days_off";
  }

  @Override
  public List<Breach> check(String value, PersonWork work) {
    int limit = Integer.parseInt(value);
    Set<LocalDate> worked = work.duties().stream().map(work::day).collect(Collectors.toSet());
    return YoungWork.duties(work).stream()
        .map(duty -> AgentWork.monday(work.day(duty)))
        .distinct()
        .filter(monday -> daysOff(monday, worked) < limit)
        .map(monday -> new Breach(monday, daysOff(monday, worked), limit, "days off in the week"))
        .toList();
  }

  private static long daysOff(LocalDate monday, Set<LocalDate> worked) {
    return WEEK - monday.datesUntil(monday.plusDays(WEEK)).filter(worked::contains).count();
  }
}
