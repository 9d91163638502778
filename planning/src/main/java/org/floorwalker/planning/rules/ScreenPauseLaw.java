package org.floorwalker.planning.rules;

import java.time.Duration;
import java.util.List;
import org.floorwalker.planning.rules.PersonWork.Duty;
import org.floorwalker.planning.time.TimeRange;

/// Every full hour at the screen earns so many minutes of paid pause or of another task. They are
/// not to be saved up, so that a longer break or activity counts as one hour's pause only, and an
/// unpaid meal as none. What is missing of a shift is to be planned as shrinkage.
///
/// Source: Dz.U. 1998.148.973 § 7 (Poland, five minutes after every hour, not to be added up);
/// Government regulation 362/2000 (Estonia, a tenth of the screen time where tasks do not
/// alternate); as reference papers of 2026-11 give them.
final class ScreenPauseLaw implements LawRule {
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
                    planned(duty, minutesPerHour),
                    minutesPerHour * duty.deskTime().toHours(),
                    "min of screen pauses"))
        .filter(breach -> breach.measured() < breach.limit())
        .toList();
  }

  /// Minutes of pause the shift has, each for one hour at most.
  private static double planned(Duty duty, double most) {
    return Math.min(sum(duty.breaks(), most), minutes(duty.paidBreakTime()))
        + sum(duty.otherTasks(), most);
  }

  private static double sum(List<TimeRange> ranges, double most) {
    return ranges.stream().mapToDouble(range -> Math.min(minutes(range.length()), most)).sum();
  }

  private static double minutes(Duration length) {
    return length.toSeconds() / 60.0;
  }
}
