package org.floorwalker.planning.forecast;

import java.time.LocalDate;

/// A run of five or more days that all lie more than two standard deviations to the same side: the
/// level seems to have moved, and the planner may know why.
///
/// @param firstDay first day of the run
/// @param lastDay last day of the run
/// @param ratio contacts over expected contacts in the run, e.g. 0.8 for a fifth fewer
public record LevelShift(LocalDate firstDay, LocalDate lastDay, double ratio) {}
