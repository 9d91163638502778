package org.floorwalker.planning.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.floorwalker.planning.rules.PersonWork.Duty;

/// After work on a Sunday or holiday the next one is free (aml § 10-8 (4)), unless an averaging
/// agreement says otherwise. One shift that touches both is one piece of work.
final class NextSundayFreeLaw implements LawRule {
  @Override
  public String name() {
    return "next_sunday_free";
  }

  @Override
  public List<Breach> check(String value, PersonWork work) {
    List<Breach> breaches = new ArrayList<>();
    List<LocalDate> days = RedDays.around(work);
    for (int i = 1; value.equals("yes") && i < days.size(); i++) {
      List<Duty> before = RedDays.dutiesOn(work, days.get(i - 1));
      boolean again =
          RedDays.dutiesOn(work, days.get(i)).stream().anyMatch(duty -> !before.contains(duty));
      if (!before.isEmpty() && again && work.judged().contains(days.get(i))) {
        breaches.add(new Breach(days.get(i), 2, 1, "Sundays or holidays in a row"));
      }
    }
    return breaches;
  }
}
