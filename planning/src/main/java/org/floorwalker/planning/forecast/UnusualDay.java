package org.floorwalker.planning.forecast;

import java.time.LocalDate;

/// A day of the history far from what was to be expected. The forecaster has damped it; the planner
/// may keep it, exclude it, or name it as a [SpecialDay] so that it is learnt.
///
/// @param date the local date
/// @param contacts what arrived
/// @param expected what the daily model expects for it
/// @param deviations distance in standard deviations of the model, negative when fewer arrived
public record UnusualDay(LocalDate date, double contacts, double expected, double deviations) {}
