package org.floorwalker.planning.adherence;

import org.floorwalker.planning.time.TimeRange;

/// Slots one after the other in which something else was done than planned.
///
/// @param range from the first slot to the end of the last
/// @param planned what most of it was planned for: desk or rest
/// @param seconds how much of it, at least
public record Deviation(TimeRange range, PlannedPiece.Kind planned, double seconds) {}
