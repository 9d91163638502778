package org.floorwalker.planning.rules;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/// A change inside a period that already runs is told to the representatives before it is
/// made known.
final class ChangeToldLaw implements LawRule {
  @Override
  public String name() {
    return "change_told_to_representatives";
  }

  @Override
  public List<Breach> check(String value, PersonWork work) {
    LocalDate published = work.judged().published();
    LocalDate first = work.judged().first();
    return !value.equals("yes") || published == null || published.isBefore(first)
        ? List.of()
        : List.of(
            new Breach(
                first, ChronoUnit.DAYS.between(first, published) + 1.0, 0, "days already running"));
  }
}
