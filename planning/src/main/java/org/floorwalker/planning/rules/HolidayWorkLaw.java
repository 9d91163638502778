package org.floorwalker.planning.rules;

import java.util.List;

/// Work on a public holiday is shown: without a collective agreement or time that is added up, it
/// needs the worker's consent (Lithuania's Labour Code).
final class HolidayWorkLaw implements LawRule {
  @Override
  public String name() {
    return "holiday_work_consent";
  }

  @Override
  public List<Breach> check(String value, PersonWork work) {
    return work.planned().stream()
        .filter(duty -> work.calendar().holidays().contains(work.day(duty)))
        .map(duty -> new Breach(work.day(duty), 1, 0, "shifts on a holiday"))
        .toList();
  }
}
