package org.floorwalker.planning.optimise.search;

import java.time.Duration;
import org.floorwalker.planning.roster.RuleSettings;
import org.jspecify.annotations.Nullable;

/// A country's rules as plain numbers; a rule without a limit has the number that never binds.
///
/// @param dailyRestMinutes least time between two shifts
/// @param weeklyRestMinutes least uninterrupted rest in a calendar week
/// @param weekMinutes most paid time in a calendar week
/// @param presenceMinutes longest shift
/// @param daysInRow most days worked in a row
/// @param sundaysInFour most worked Sundays among four in a row
record Limits(
    int dailyRestMinutes,
    int weeklyRestMinutes,
    int weekMinutes,
    int presenceMinutes,
    int daysInRow,
    int sundaysInFour) {
  private static final int DAY_MINUTES = 24 * 60;
  private static final int NO_LIMIT = Integer.MAX_VALUE / 4;

  Limits withoutDailyRest() {
    return new Limits(0, weeklyRestMinutes, weekMinutes, presenceMinutes, daysInRow, sundaysInFour);
  }

  Limits withoutWeeklyRest() {
    return new Limits(dailyRestMinutes, 0, weekMinutes, presenceMinutes, daysInRow, sundaysInFour);
  }

  Limits withoutWeekHours() {
    return new Limits(
        dailyRestMinutes, weeklyRestMinutes, NO_LIMIT, presenceMinutes, daysInRow, sundaysInFour);
  }

  Limits withoutDaysInRow() {
    return new Limits(
        dailyRestMinutes, weeklyRestMinutes, weekMinutes, presenceMinutes, NO_LIMIT, sundaysInFour);
  }

  Limits withoutSundays() {
    return new Limits(
        dailyRestMinutes, weeklyRestMinutes, weekMinutes, presenceMinutes, daysInRow, NO_LIMIT);
  }

  static Limits of(RuleSettings rules) {
    int daily = atLeast(rules.rest().daily());
    int weekly = atLeast(rules.rest().weekly());
    int added = weekly > 0 && !rules.rest().weeklyIncludesDaily() ? daily : 0;
    return new Limits(
        daily,
        weekly + added,
        atMost(rules.hours().weekMax()),
        Math.min(DAY_MINUTES - daily, atMost(rules.hours().dayMax())),
        atMost(rules.days().maxInRow()),
        atMost(rules.days().maxSundaysInFour()));
  }

  private static int atLeast(@Nullable Duration duration) {
    return duration == null ? 0 : Math.toIntExact(Math.ceilDiv(duration.toSeconds(), 60));
  }

  private static int atMost(@Nullable Duration duration) {
    return duration == null ? NO_LIMIT : Math.toIntExact(duration.toMinutes());
  }

  private static int atMost(@Nullable Integer number) {
    return number == null ? NO_LIMIT : number;
  }
}
