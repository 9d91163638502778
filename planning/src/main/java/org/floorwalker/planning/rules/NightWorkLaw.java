package org.floorwalker.planning.rules;

import java.time.Duration;
import java.util.List;
import org.floorwalker.planning.roster.RuleSettings.NightHours;

/// Work in the night hours is shown with its length: it needs a reason in the nature of the work,
/// earns supplements and gives a right to health checks (Directive 2003/88/EC Art. 2, 8 and 9).
final class NightWorkLaw implements LawRule {
  @Override
  public String name() {
    return "night_window";
  }

  @Override
  public List<Breach> check(String value, PersonWork work) {
    NightHours night = ClockHours.parse(value);
    return work.planned().stream()
        .filter(duty -> !ClockHours.inside(night, duty, work).isZero())
        .map(
            duty ->
                Breach.hours(work.day(duty), ClockHours.inside(night, duty, work), Duration.ZERO))
        .toList();
  }
}
