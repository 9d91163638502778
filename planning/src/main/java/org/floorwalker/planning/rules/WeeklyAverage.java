package org.floorwalker.planning.rules;

import java.time.LocalDate;
import java.util.List;
import org.floorwalker.planning.roster.Hours;
import org.floorwalker.planning.rules.LawRule.Breach;

/// Hours a week allowed on average over a reference time, written like `48/8w`.
record WeeklyAverage(double hours, ReferenceTime reference) {
  private static final double ROUNDING = 1e-9;

  static WeeklyAverage parse(String value) {
    String[] parts = value.split("/");
    return new WeeklyAverage(Hours.of(Hours.parse(parts[0])), ReferenceTime.parse(parts[1]));
  }

  /// Each Sunday of the days judged from which the time looked back on is too long.
  List<Breach> breaches(PersonWork work) {
    return RedDays.judgedSundays(work).stream()
        .filter(sunday -> reference.hasPlanned(work, sunday.plusDays(1)))
        .filter(sunday -> average(work, sunday) > hours + ROUNDING)
        .map(sunday -> new Breach(sunday, average(work, sunday), hours, "h a week on average"))
        .toList();
  }

  private double average(PersonWork work, LocalDate sunday) {
    return reference.weeklyHours(work, sunday.plusDays(1));
  }
}
