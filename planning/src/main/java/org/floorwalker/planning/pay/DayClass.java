package org.floorwalker.planning.pay;

import java.time.DayOfWeek;
import java.util.Locale;

/// What a calendar day is for pay. A public holiday is nothing else; an eve is an eve whatever its
/// weekday, unless it is a holiday itself.
public enum DayClass {
  MON,
  TUE,
  WED,
  THU,
  FRI,
  SAT,
  SUN,
  EVE,
  HOLIDAY;

  static DayClass of(DayOfWeek day) {
    return values()[day.ordinal()];
  }

  /// The word in tables, such as `mon` or `holiday`.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
