package org.floorwalker.app.requests;

import java.time.Instant;

/// That somebody of the centre read a law, and where.
///
/// @param where the collection of laws and the day of the text that was read
/// @param by who read it
public record LawReading(String where, String by, Instant at) {}
