package org.floorwalker.planning.rules;

import java.time.Duration;
import org.floorwalker.planning.roster.Hours;
import org.floorwalker.planning.roster.RuleSettings.NightHours;
import org.floorwalker.planning.rules.PersonWork.Duty;

/// What counts as a night shift, written like `3@21-06`: at least three hours inside 21 to 06.
record NightShift(Duration least, NightHours hours) {
  static NightShift parse(String text) {
    String[] parts = text.split("@");
    return new NightShift(Hours.parse(parts[0]), ClockHours.parse(parts[1]));
  }

  boolean matches(Duty duty, PersonWork work) {
    return ClockHours.inside(hours, duty, work).compareTo(least) >= 0;
  }
}
