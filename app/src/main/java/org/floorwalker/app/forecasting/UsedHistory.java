package org.floorwalker.app.forecasting;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// How much history a queue was forecast from.
///
/// @param rows number of slots known
/// @param firstDay the first day known, null when there is none
public record UsedHistory(int rows, @Nullable LocalDate firstDay) {}
