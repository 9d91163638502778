package org.floorwalker.app.forecasting;

import java.time.LocalDate;
import org.floorwalker.files.holidays.DayKind;
import org.floorwalker.planning.forecast.SpecialDay;
import org.jspecify.annotations.Nullable;

/// A named day of a market's calendar.
///
/// @param date the day
/// @param name its name; the effect is learnt by it
/// @param law what the shipped calendar says it means for work; null for a planner's
/// @param named what a planner entered; null for the shipped calendar's
public record CalendarDay(
    LocalDate date, String name, @Nullable DayKind law, @Nullable EnteredSpecialDay named) {
  static CalendarDay shipped(LocalDate date, String name, DayKind law) {
    return new CalendarDay(date, name, law, null);
  }

  static CalendarDay named(EnteredSpecialDay named) {
    SpecialDay day = named.day();
    return new CalendarDay(day.date(), day.name(), null, named);
  }
}
