package org.floorwalker.app.history;

import java.time.LocalDate;

/// What somebody, by code, handled in a queue in one week.
///
/// @param week its Monday, at the centre
/// @param contacts answered
/// @param seconds talk and wrap-up
public record HandledWeek(
    String agent, String queue, LocalDate week, double contacts, double seconds) {}
