package org.floorwalker.planning.rules;

import java.time.Duration;
import java.util.List;
import org.floorwalker.planning.roster.Hours;
import org.floorwalker.planning.rules.PersonWork.Duty;

/// On an eve the law shortens, a full-timer's day is so many hours shorter, or the hours are paid
/// extra. A fifth of the weekly norm is the full day.
final class EveShorterLaw implements LawRule {
  @Override
  public String name() {
    return "eve_shorter_h";
  }

  @Override
  public List<Breach> check(String value, PersonWork work) {
    Duration less = Hours.parse(value);
    return work.planned().stream()
        .filter(duty -> work.calendar().shortenedEves().contains(work.day(duty)))
        .filter(duty -> duty.paid().compareTo(most(work, duty, less)) > 0)
        .map((Duty duty) -> Breach.hours(work.day(duty), duty.paid(), most(work, duty, less)))
        .toList();
  }

  private static Duration most(PersonWork work, Duty duty, Duration less) {
    return work.facts().weeklyNorm(work.day(duty)).dividedBy(5).minus(less);
  }
}
