package org.floorwalker.app.rostering;

import org.floorwalker.planning.time.TimeRange;

/// An activity at a fixed time.
///
/// @param source the room that books, such as `development`
/// @param reference its own name for it, such as `talk-17`; the same again moves it
/// @param kind what it is
/// @param title what people call it
/// @param people who comes
/// @param range when
public record Booking(
    String source,
    String reference,
    Activity.Kind kind,
    String title,
    Activity.People people,
    TimeRange range) {}
