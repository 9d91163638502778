package org.floorwalker.planning.rules;

import java.time.DayOfWeek;
import java.time.Duration;
import java.util.List;
import org.floorwalker.planning.roster.Hours;
import org.floorwalker.planning.roster.RuleSettings.NightHours;
import org.floorwalker.planning.rules.LawRule.Breach;

/// A shorter normal week for those of whose shifts at least every third touches certain hours,
/// written like `36.5@18-06`.
record ShiftNorm(Duration norm, NightHours hours) {
  static ShiftNorm parse(String value) {
    String[] parts = value.split("@");
    return new ShiftNorm(Hours.parse(parts[0]), ClockHours.parse(parts[1]));
  }

  /// @param weekendsToo whether shifts on Saturdays and Sundays count whatever their hours
  List<Breach> breaches(PersonWork work, boolean weekendsToo) {
    long touching =
        work.planned().stream()
            .filter(
                duty ->
                    !ClockHours.inside(hours, duty, work).isZero()
                        || (weekendsToo
                            && work.day(duty).getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0))
            .count();
    boolean regularly = touching > 0 && touching * 3 >= work.planned().size();
    return regularly ? above(work) : List.of();
  }

  /// An agreed week longer than the norm.
  List<Breach> above(PersonWork work) {
    return work.weeksAbove(norm);
  }
}
