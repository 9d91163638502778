package org.floorwalker.app.development;

import java.time.Instant;

/// A time for a talk and what it costs the customers.
///
/// @param start when it would begin
/// @param shortMinutes person-minutes more that would be missing at the desks; 0 costs nothing
public record ProposedTime(Instant start, double shortMinutes) {}
