package org.floorwalker.planning.rules;

import java.time.LocalTime;
import java.util.List;
import org.floorwalker.planning.roster.Shift;
import org.floorwalker.planning.roster.StartTimes;

/// A shift starts within the agent's window of local times, both ends included, and within one of
/// those they must start in, where there are any.
public final class StartWindowRule implements Rule {
  private static final String LAW = "agreed start window";

  @Override
  public String name() {
    return "start_window";
  }

  @Override
  public List<Violation> check(AgentWork work) {
    return work.shifts().stream()
        .filter(shift -> !mayStart(work, shift))
        .map(shift -> violation(work, shift, window(work, shift)))
        .toList();
  }

  private static StartTimes window(AgentWork work, Shift shift) {
    return work.agent().timesOn(shift.day().date()).starts();
  }

  private static boolean mayStart(AgentWork work, Shift shift) {
    LocalTime start = localStart(work, shift);
    return window(work, shift).contains(start) && work.agent().own().mayStart(start);
  }

  private Violation violation(AgentWork work, Shift shift, StartTimes window) {
    double minute = localStart(work, shift).toSecondOfDay() / 60.0;
    int nearest = minute < window.fromMinute() ? window.fromMinute() : window.toMinute();
    return work.violation(
        this, LAW, shift.day().date(), minute / 60, nearest / 60.0, "h local time");
  }

  static LocalTime localStart(AgentWork work, Shift shift) {
    return shift.range().startInclusive().atZone(work.zone()).toLocalTime();
  }
}
