package org.floorwalker.app.rostering;

/// What a version gives a small task.
///
/// @param people whom it is asked of
/// @param asked hours of all of them together
/// @param given hours for which people are to spare
public record TaskShare(int people, double asked, double given) {}
