package org.floorwalker.app.sourcing;

/// What the centre answered in twelve months, to be told as a reference.
///
/// @param of mission, client or queue
/// @param handleSeconds mean of talk and wrap-up
public record Reference(String of, double contacts, double handleSeconds) {}
