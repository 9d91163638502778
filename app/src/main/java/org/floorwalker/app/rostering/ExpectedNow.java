package org.floorwalker.app.rostering;

import java.time.Instant;

/// What a published day of a queue is expected to give with the newest need and the people as they
/// stand now, beside what was promised when it was published.
///
/// @param day queue, day and figures
/// @param need the need version
/// @param at when it was simulated
public record ExpectedNow(SimulatedDay day, long need, Instant at) {}
