package org.floorwalker.app.rostering;

import java.time.Instant;

/// What can be expected of a roster in one queue and slot.
///
/// @param queue the queue
/// @param start start of the slot
/// @param expected the figures
public record SimulatedSlot(String queue, Instant start, SimulatedDay.Expected expected) {}
