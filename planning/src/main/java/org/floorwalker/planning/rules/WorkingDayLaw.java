package org.floorwalker.planning.rules;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.floorwalker.planning.roster.Hours;
import org.floorwalker.planning.rules.PersonWork.Duty;

/// A working day is so many hours from its start; work that begins again inside it is overtime
/// (Kodeks pracy Art. 128 § 3). Rosters that step backwards meet it.
final class WorkingDayLaw implements LawRule {
  @Override
  public String name() {
    return "working_day_h";
  }

  @Override
  public List<Breach> check(String value, PersonWork work) {
    Duration length = Hours.parse(value);
    List<Breach> breaches = new ArrayList<>();
    for (int i = 1; i < work.duties().size(); i++) {
      Duty next = work.duties().get(i);
      Duration between =
          Duration.between(
              work.duties().get(i - 1).range().startInclusive(), next.range().startInclusive());
      if (work.judged().contains(work.day(next)) && between.compareTo(length) < 0) {
        breaches.add(
            new Breach(work.day(next), Hours.of(length.minus(between)), 0, "h of overtime"));
      }
    }
    return breaches;
  }
}
