package org.floorwalker.planning.rules;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.floorwalker.planning.roster.Shift;
import org.jspecify.annotations.Nullable;

/// A shift starts on the start grid of the local clock and ends on a slot boundary.
public final class StartGridRule implements Rule {
  private static final String LAW = "planning grid";

  @Override
  public String name() {
    return "start_grid";
  }

  @Override
  public List<Violation> check(AgentWork work) {
    return work.shifts().stream()
        .map(shift -> check(work, shift))
        .filter(Objects::nonNull)
        .toList();
  }

  private @Nullable Violation check(AgentWork work, Shift shift) {
    Duration start =
        offGrid(shift.range().startInclusive(), work.zone(), work.period().startGrid());
    Duration end = offGrid(shift.range().endExclusive(), work.zone(), work.period().slot());
    Duration off = start.compareTo(end) >= 0 ? start : end;
    return off.isZero()
        ? null
        : work.violation(this, LAW, shift.day().date(), off.toSeconds() / 60.0, 0, "min");
  }

  /// How far the local clock time lies beyond the last grid line.
  static Duration offGrid(Instant instant, ZoneId zone, Duration grid) {
    long nanoOfDay = instant.atZone(zone).toLocalTime().toNanoOfDay();
    return Duration.ofNanos(nanoOfDay % grid.toNanos());
  }
}
