package org.floorwalker.planning.rules;

import java.time.Duration;
import java.util.List;
import org.floorwalker.planning.roster.Hours;

/// A long day has a second break, e.g. `10:30`: above ten hours of presence two breaks of at least
/// 30 minutes (Työaikalaki § 24; in Norway where more than two hours of overtime follow the normal
/// day, aml § 10-9 (2)).
final class SecondBreakLaw implements LawRule {
  private static final int DUE = 2;

  @Override
  public String name() {
    return "second_break";
  }

  @Override
  public List<Breach> check(String value, PersonWork work) {
    String[] parts = value.split(":");
    Duration presence = Hours.parse(parts[0]);
    Duration length = Duration.ofMinutes(Long.parseLong(parts[1]));
    return work.planned().stream()
        .filter(duty -> duty.range().length().compareTo(presence) > 0)
        .filter(duty -> longBreaks(duty, length) < DUE)
        .map(duty -> new Breach(work.day(duty), longBreaks(duty, length), DUE, "long breaks"))
        .toList();
  }

  private static long longBreaks(PersonWork.Duty duty, Duration length) {
    return duty.breaks().stream().filter(range -> range.length().compareTo(length) >= 0).count();
  }
}
