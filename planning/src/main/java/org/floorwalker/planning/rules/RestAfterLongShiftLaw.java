package org.floorwalker.planning.rules;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.floorwalker.planning.roster.Hours;
import org.floorwalker.planning.rules.PersonWork.Duty;

/// After a long shift the rest is longer, e.g. `12:24`: above twelve hours at least 24 (Lithuania's
/// Labour Code, Art. 122).
final class RestAfterLongShiftLaw implements LawRule {
  @Override
  public String name() {
    return "rest_after_long_shift";
  }

  @Override
  public List<Breach> check(String value, PersonWork work) {
    String[] parts = value.split(":");
    Duration longest = Hours.parse(parts[0]);
    Duration limit = Hours.parse(parts[1]);
    List<Breach> breaches = new ArrayList<>();
    for (int i = 1; i < work.duties().size(); i++) {
      Duty last = work.duties().get(i - 1);
      Duty next = work.duties().get(i);
      Duration rest = Duration.between(last.range().endExclusive(), next.range().startInclusive());
      if (last.range().length().compareTo(longest) > 0
          && work.judged().contains(work.day(next))
          && rest.compareTo(limit) < 0) {
        breaches.add(Breach.hours(work.day(next), rest, limit));
      }
    }
    return breaches;
  }
}
