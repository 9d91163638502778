package org.floorwalker.app.requests;

import java.time.LocalDate;

/// How many may be away in a week of a round.
///
/// @param people of the group in that week
/// @param counted places as counted from the need
/// @param places places that hold
/// @param words why a planner set them otherwise, empty when nobody did
/// @param changedBy who did
public record RoundWeek(
    LocalDate monday, int people, int counted, int places, String words, String changedBy) {}
