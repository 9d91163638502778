package org.floorwalker.planning.roster;

import org.floorwalker.planning.time.TimeRange;

/// An activity with its time.
///
/// @param activity id of the [ActivityRequest]
/// @param range when it takes place
public record PlacedActivity(String activity, TimeRange range) {}
