package org.floorwalker.app.platform.access;

/// A client, a site or a team by the name people call it.
///
/// @param within the site of a team, by name; empty for the others
public record Place(PlaceKey key, String name, String within) {}
