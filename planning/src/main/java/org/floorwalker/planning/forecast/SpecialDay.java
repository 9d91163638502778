package org.floorwalker.planning.forecast;

import java.time.LocalDate;

/// A day that is not like others and has a name: a public holiday, an eve, or the planner's own
/// event (campaign, invoice run, outage, price change).
///
/// The effect of a name is learnt where the history has it and applied when the name comes again;
/// a new name gets the general effect of special days. Several may share a date.
///
/// @param date local date in the customers' market
/// @param name what it is called, the same each time it comes, e.g. `christmas-eve`
public record SpecialDay(LocalDate date, String name) {
  public SpecialDay {
    if (name.isBlank()) {
      throw new IllegalArgumentException(
          "The special day %s has no name.\nMaybe fill in the column name.".formatted(date));
    }
  }
}
