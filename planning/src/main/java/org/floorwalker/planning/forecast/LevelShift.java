package org.floorwalker.planning.forecast;

import java.time.LocalDate;

/// A stretch of days off the level before, and the planner may know why: a step after which the
/// new level has held, or a run of five or more days that all lie more than two standard deviations
/// to the same side.
///
/// @param firstDay first day of the stretch
/// @param lastDay last day of the stretch; of a step, the last day known
/// @param ratio contacts over those the level before would have brought, e.g. 0.8 for a fifth fewer
public record LevelShift(LocalDate firstDay, LocalDate lastDay, double ratio) {}
