package org.floorwalker.app.rostering;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What can be expected of a roster in one queue and slot.
///
/// @param queue the queue
/// @param start start of the slot
/// @param expected the figures
/// @param waiting how long the answered wait; null where nobody is answered, and of slots simulated
///     before it was counted
public record SimulatedSlot(
    String queue,
    Instant start,
    SimulatedDay.Expected expected,
    SimulatedDay.@Nullable Wait waiting) {}
