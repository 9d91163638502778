package org.floorwalker.app.rostering;

import java.time.Instant;

/// A published day changed so that a booked activity is no longer in it.
///
/// @param source the room that booked it
/// @param reference its own name for it
/// @param start when it would have begun: who has found it another time since need not act
public record ActivityDisplaced(String source, String reference, Instant start) {}
