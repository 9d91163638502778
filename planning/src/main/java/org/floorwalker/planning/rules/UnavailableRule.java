package org.floorwalker.planning.rules;

import java.time.Duration;
import java.util.List;
import org.floorwalker.planning.roster.Unavailability;
import org.floorwalker.planning.time.TimeRange;

/// No shift lies in an absence or in time the agent cannot work.
public final class UnavailableRule implements Rule {
  private static final String LAW = "absence or agreed time off";

  @Override
  public String name() {
    return "unavailable";
  }

  @Override
  public List<Violation> check(AgentWork work) {
    return work.shifts().stream()
        .filter(shift -> !blocked(work.unavailable(), shift.range()).isZero())
        .map(
            shift ->
                work.hours(
                    this,
                    LAW,
                    shift.day().date(),
                    blocked(work.unavailable(), shift.range()),
                    Duration.ZERO))
        .toList();
  }

  /// Longest time of the range inside one binding unavailability.
  static Duration blocked(List<Unavailability> unavailable, TimeRange range) {
    return unavailable.stream()
        .filter(Unavailability::isBinding)
        .map(u -> u.range().overlap(range))
        .max(Duration::compareTo)
        .orElse(Duration.ZERO);
  }
}
