package org.floorwalker.app.history;

import java.time.Instant;

/// What came in a stretch of time was told, for the first time or anew.
///
/// @param first the earliest instant told of
/// @param last the latest
public record ContactsCame(Instant first, Instant last) {}
