package org.floorwalker.planning.rules;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.floorwalker.planning.roster.Hours;
import org.floorwalker.planning.rules.PersonWork.Duty;

/// The daily rest belongs to the person, not to each contract (CJEU C-585/19).
final class PersonDailyRestLaw implements LawRule {
  @Override
  public String name() {
    return "person_daily_rest_h";
  }

  @Override
  public List<Breach> check(String value, PersonWork work) {
    return shortRests(work, Hours.parse(value));
  }

  static List<Breach> shortRests(PersonWork work, Duration limit) {
    List<Breach> breaches = new ArrayList<>();
    for (int i = 1; i < work.duties().size(); i++) {
      Duty next = work.duties().get(i);
      Duration rest =
          Duration.between(
              work.duties().get(i - 1).range().endExclusive(), next.range().startInclusive());
      if (work.judged().contains(work.day(next)) && rest.compareTo(limit) < 0) {
        breaches.add(Breach.hours(work.day(next), rest, limit));
      }
    }
    return breaches;
  }
}
