package org.floorwalker.planning.roster;

import org.floorwalker.planning.time.TimeRange;

/// A shift an agent worked in the 14 days before the period; it serves nobody now.
public record WorkedBefore(String agent, TimeRange range) {}
