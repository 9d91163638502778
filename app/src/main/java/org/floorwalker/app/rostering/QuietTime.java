package org.floorwalker.app.rostering;

import java.time.LocalDate;
import org.floorwalker.planning.time.TimeRange;

/// A stretch at the desk in which people are expected to spare, given to somebody for a small task.
///
/// @param title what people call the task
/// @param day the business day of the shift it lies in
public record QuietTime(String title, LocalDate day, TimeRange range) {}
