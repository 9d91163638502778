package org.floorwalker.planning.rules;

import java.time.Duration;
import java.util.List;

/// Who works mainly at night has a shorter normal week, e.g. `38@21-06`: most of their presence
/// lies inside 21 to 06 (aml § 10-4 (4)).
final class MainlyNightNormLaw implements LawRule {
  @Override
  public String name() {
    return "mainly_night_norm_h";
  }

  @Override
  public List<Breach> check(String value, PersonWork work) {
    ShiftNorm norm = ShiftNorm.parse(value);
    Duration inside = Duration.ZERO;
    Duration presence = Duration.ZERO;
    for (PersonWork.Duty duty : work.planned()) {
      inside = inside.plus(ClockHours.inside(norm.hours(), duty, work));
      presence = presence.plus(duty.range().length());
    }
    boolean isMainly = inside.multipliedBy(2).compareTo(presence) > 0;
    return isMainly ? norm.above(work) : List.of();
  }
}
