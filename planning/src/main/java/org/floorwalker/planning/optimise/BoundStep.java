package org.floorwalker.planning.optimise;

/// How far a lower bound of a roster's cost has been raised; see [RosterBound].
///
/// @param pass rounds over all agents until now
/// @param bound the best bound until now, in points
/// @param relaxed cost of the relaxed roster the prices come from; the best bound of this kind
///     lies between the two
/// @param cpuSeconds processor time until now
public record BoundStep(int pass, double bound, double relaxed, double cpuSeconds) {}
