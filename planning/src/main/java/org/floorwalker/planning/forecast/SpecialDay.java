package org.floorwalker.planning.forecast;

import java.time.LocalDate;

/// A day that is not like others and has a name: a public holiday or an eve, or an event of the
/// planner's own.
///
/// The effect of a name is learnt where the history has it and applied when the name comes again. A
/// new holiday gets the general effect of holidays; a new event gets none, for a campaign is no
/// holiday, and one seen once counts for most of what it did. Several may share a date.
///
/// @param date local date in the customers' market
/// @param name what it is called, the same each time it comes, e.g. `christmas-eve`
/// @param kind of what kind it is
public record SpecialDay(LocalDate date, String name, Kind kind) {
  /// What makes a day special.
  public enum Kind {
    HOLIDAY,
    CAMPAIGN,
    INVOICE_RUN,
    OUTAGE,
    PRICE_CHANGE,
    OTHER_EVENT;

    /// Whether it is the planner's own event and no day of the calendar.
    public boolean isEvent() {
      return this != HOLIDAY;
    }
  }

  public SpecialDay {
    if (name.isBlank()) {
      throw new IllegalArgumentException(
          "The special day %s has no name.\nMaybe fill in the column name.".formatted(date));
    }
  }

  /// A public holiday or an eve.
  public SpecialDay(LocalDate date, String name) {
    this(date, name, Kind.HOLIDAY);
  }
}
