package org.floorwalker.app.history;

/// What was handled in a queue within a time, by whomever.
///
/// @param contacts answered
/// @param seconds talk and wrap-up
public record HandledInQueue(String queue, double contacts, double seconds) {}
