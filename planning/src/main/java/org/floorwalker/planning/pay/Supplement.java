package org.floorwalker.planning.pay;

import java.util.Set;

/// What is paid for the hours of a window on certain days, beside the hours themselves.
///
/// For example 23.54 an hour from 18 until 21 on Mondays to Fridays.
///
/// @param code what it is called in sheets, e.g. `evening`
/// @param group supplements of one group are not added up: the first of the list counts
/// @param days the days it is paid on
/// @param fromMinute local minute of the day, 0 to 1439
/// @param untilMinute local minute of the day after `fromMinute`, to 1440
/// @param worth what it is worth
/// @param onOvertime whether overtime earns it too
public record Supplement(
    String code,
    String group,
    Set<DayClass> days,
    int fromMinute,
    int untilMinute,
    Worth worth,
    boolean onOvertime) {
  public Supplement {
    days = Set.copyOf(days);
    if (fromMinute < 0 || untilMinute <= fromMinute || untilMinute > 1440) {
      throw new IllegalArgumentException(
          "The window of %s runs from minute %d to minute %d.\nMaybe cut it at midnight into two."
              .formatted(code, fromMinute, untilMinute));
    }
  }
}
