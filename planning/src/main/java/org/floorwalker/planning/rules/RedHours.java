package org.floorwalker.planning.rules;

import org.jspecify.annotations.Nullable;

/// Hours that a Sunday or holiday has by law, in minutes from its midnight.
///
/// Written `eve 18-22` (from 18 the day before to 22, aml § 10-10), `06-30` (from 6 to 6 the next
/// morning, Kodeks pracy Art. 151(9)) or `00-24`.
///
/// @param fromMinute below 0 on the day before
/// @param toMinute above 1440 on the day after
public record RedHours(int fromMinute, int toMinute) {
  private static final String EVE = "eve ";
  private static final int DAY = 1440;

  /// The whole day, where the law names no other hours.
  public static final RedHours WHOLE_DAY = new RedHours(0, DAY);

  /// Reads the hours as the book writes them.
  public static RedHours parse(String value) {
    boolean eve = value.startsWith(EVE);
    String[] ends = (eve ? value.substring(EVE.length()) : value).split("-");
    return new RedHours(ClockHours.minute(ends[0]) - (eve ? DAY : 0), ClockHours.minute(ends[1]));
  }

  /// The same day's hours when the day before is a holiday from a minute of its clock on.
  RedHours after(@Nullable Integer halfDayFrom) {
    return halfDayFrom == null
        ? this
        : new RedHours(Math.min(fromMinute, halfDayFrom - DAY), toMinute);
  }
}
