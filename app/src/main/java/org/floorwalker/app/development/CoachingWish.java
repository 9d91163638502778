package org.floorwalker.app.development;

import java.time.LocalDate;

/// An aim as one of the two wishes it.
public record CoachingWish(CoachingAim.Beginning beginning, String words, LocalDate dueOn) {}
