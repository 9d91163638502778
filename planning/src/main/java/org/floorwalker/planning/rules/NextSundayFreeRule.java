package org.floorwalker.planning.rules;

import java.util.ArrayList;
import java.util.List;
import org.floorwalker.planning.roster.RedDay;
import org.floorwalker.planning.rules.AgentWork.Presence;
import org.floorwalker.planning.time.TimeRange;

/// After work in the hours of a Sunday or holiday the next one is free (aml § 10-8 (4)), where the
/// problem names such days. One shift that touches both is one piece of work.
public final class NextSundayFreeRule implements Rule {
  @Override
  public String name() {
    return "next_sunday_free";
  }

  @Override
  public List<Violation> check(AgentWork work) {
    List<Violation> violations = new ArrayList<>();
    List<RedDay> days = work.settings().days().freeAfterWork();
    for (int i = 1; i < days.size(); i++) {
      List<Presence> before = on(work, days.get(i - 1));
      boolean again =
          on(work, days.get(i)).stream()
              .anyMatch(presence -> presence.isPlanned() && !before.contains(presence));
      if (!before.isEmpty() && again) {
        violations.add(
            work.violation(
                this,
                work.settings().law("next_sunday_free"),
                days.get(i).date(),
                2,
                1,
                "Sundays or holidays in a row"));
      }
    }
    return violations;
  }

  private static List<Presence> on(AgentWork work, RedDay day) {
    TimeRange hours = RedDays.range(day, work.zone());
    return work.presences().stream().filter(p -> p.range().overlaps(hours)).toList();
  }
}
