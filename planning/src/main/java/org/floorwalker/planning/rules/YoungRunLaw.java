package org.floorwalker.planning.rules;

import java.time.Duration;
import java.util.List;
import org.floorwalker.planning.roster.Hours;

/// Under eighteen nobody works so long in a row, e.g. `4.5:30`: no more than 4.5 hours without a
/// break of 30 minutes.
final class YoungRunLaw implements LawRule {
  static final String NAME = "young_run";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public List<Breach> check(String value, PersonWork work) {
    String[] parts = value.split(":");
    Duration limit = Hours.parse(parts[0]);
    Duration ending = Duration.ofMinutes(Long.parseLong(parts[1]));
    return YoungWork.duties(work).stream()
        .filter(duty -> longestRun(duty, ending).compareTo(limit) > 0)
        .map(duty -> Breach.hours(work.day(duty), longestRun(duty, ending), limit))
        .toList();
  }

  private static Duration longestRun(PersonWork.Duty duty, Duration ending) {
    return BreaksRule.longestRun(duty.range(), duty.breaks(), ending);
  }
}
