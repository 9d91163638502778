package org.floorwalker.planning.rules;

import java.util.List;
import org.floorwalker.planning.roster.Hours;

/// Screen work earns so many minutes of paid pause an hour unless tasks alternate; they are to be
/// planned as shrinkage. Shown for each shift with the minutes due.
public final class ScreenPauseLaw implements LawRule {
  @Override
  public String name() {
    return "screen_pause_min_per_h";
  }

  @Override
  public List<Breach> check(String value, PersonWork work) {
    double minutesPerHour = Double.parseDouble(value);
    return work.planned().stream()
        .map(
            duty ->
                new Breach(
                    work.day(duty),
                    0,
                    minutesPerHour * Hours.of(duty.paid()),
                    "min of screen pauses"))
        .filter(breach -> breach.limit() > 0)
        .toList();
  }
}
