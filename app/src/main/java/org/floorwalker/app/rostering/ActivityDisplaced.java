package org.floorwalker.app.rostering;

/// A published day changed so that a booked activity is no longer in it.
///
/// @param source the room that booked it
/// @param reference its own name for it
public record ActivityDisplaced(String source, String reference) {}
