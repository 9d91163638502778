package org.floorwalker.planning.rules;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.floorwalker.planning.roster.Shift;

/// Only agents who agreed to nights have shifts that pass midnight; ending at 24:00 sharp does not.
public final class NightRule implements Rule {
  private static final String LAW = "agreed night work";

  @Override
  public String name() {
    return "night";
  }

  @Override
  public List<Violation> check(AgentWork work) {
    return work.shifts().stream()
        .filter(shift -> !work.agent().timesOn(shift.day().date()).night())
        .filter(shift -> pastMidnight(work, shift).isPositive())
        .map(
            shift ->
                work.hours(this, LAW, shift.day().date(), pastMidnight(work, shift), Duration.ZERO))
        .toList();
  }

  /// Time from the midnight after the shift's start to its end; negative when it ends before.
  private static Duration pastMidnight(AgentWork work, Shift shift) {
    Instant midnight = work.midnight(work.businessDay(shift.range()).plusDays(1));
    return Duration.between(midnight, shift.range().endExclusive());
  }
}
