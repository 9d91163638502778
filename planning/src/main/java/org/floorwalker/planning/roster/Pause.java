package org.floorwalker.planning.roster;

import org.floorwalker.planning.time.TimeRange;

/// A meal or a break inside a shift.
public record Pause(PauseKind kind, TimeRange range) {}
