package org.floorwalker.planning.rules;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.floorwalker.planning.roster.Hours;
import org.floorwalker.planning.rules.PersonWork.Duty;
import org.floorwalker.planning.time.TimeRange;

/// The weekly rest belongs to the person, not to each contract: every calendar week holds one
/// uninterrupted stretch so long without work on any of them (Directive 2003/88/EC Art. 5).
final class PersonWeeklyRestLaw implements LawRule {
  @Override
  public String name() {
    return "person_weekly_rest_h";
  }

  @Override
  public List<Breach> check(String value, PersonWork work) {
    return shortRests(work, Hours.parse(value));
  }

  /// Weeks that end in the days judged and have work there.
  static List<Breach> shortRests(PersonWork work, Duration limit) {
    return RedDays.judgedSundays(work).stream()
        .map(sunday -> sunday.minusDays(6))
        .filter(monday -> work.planned().stream().anyMatch(duty -> isIn(work, duty, monday)))
        .filter(monday -> longestRest(work, monday).compareTo(limit) < 0)
        .map(monday -> Breach.hours(monday, longestRest(work, monday), limit))
        .toList();
  }

  private static boolean isIn(PersonWork work, Duty duty, LocalDate monday) {
    return AgentWork.monday(work.day(duty)).equals(monday);
  }

  private static Duration longestRest(PersonWork work, LocalDate monday) {
    TimeRange week = work.stretch(monday, 0, 7 * 1440);
    Duration longest = Duration.ZERO;
    Instant free = week.startInclusive();
    for (Duty duty : work.duties()) {
      if (duty.range().overlaps(week)) {
        longest = longer(longest, Duration.between(free, duty.range().startInclusive()));
        free = duty.range().endExclusive().isAfter(free) ? duty.range().endExclusive() : free;
      }
    }
    return longer(longest, Duration.between(free, week.endExclusive()));
  }

  private static Duration longer(Duration a, Duration b) {
    return a.compareTo(b) >= 0 ? a : b;
  }
}
