package org.floorwalker.planning.rules;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.floorwalker.planning.roster.RuleSettings.NightHours;
import org.floorwalker.planning.rules.LawRule.Breach;
import org.floorwalker.planning.rules.PersonWork.Duty;

/// Work of people who are under eighteen on the day.
final class YoungWork {
  private YoungWork() {}

  static List<Duty> duties(PersonWork work) {
    return work.planned().stream().filter(duty -> work.isYoung(work.day(duty))).toList();
  }

  /// Work inside local hours written like `22-06`.
  static List<Breach> inside(String hours, PersonWork work) {
    NightHours window = ClockHours.parse(hours);
    List<Breach> breaches = new ArrayList<>();
    for (Duty duty : duties(work)) {
      Duration inside = MustCoverRule.workInside(window, duty.range(), work.facts().zone());
      if (!inside.isZero()) {
        breaches.add(Breach.hours(work.day(duty), inside, Duration.ZERO));
      }
    }
    return breaches;
  }
}
