package org.floorwalker.planning.rules;

import java.time.Duration;
import org.floorwalker.planning.roster.RuleSettings.NightHours;

/// Hours of the local clock as the book writes them, e.g. `21-06` or `22:30-06`.
final class ClockHours {
  private ClockHours() {}

  static NightHours parse(String text) {
    String[] ends = text.split("-");
    return new NightHours(minute(ends[0]), minute(ends[1]));
  }

  static int minute(String clock) {
    String[] parts = clock.split(":");
    return Integer.parseInt(parts[0]) * 60 + (parts.length > 1 ? Integer.parseInt(parts[1]) : 0);
  }

  /// Time of the duty inside the hours, whichever night.
  static Duration inside(NightHours hours, PersonWork.Duty duty, PersonWork work) {
    return MustCoverRule.workInside(hours, duty.range(), work.facts().zone());
  }
}
