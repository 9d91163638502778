package org.floorwalker.planning.roster;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The numbers of one country's hard rules that a roster problem is solved under. An absent number
/// is no limit.
///
/// @param country two letters, e.g. `NO`
/// @param rest rest between shifts and in a week
/// @param hours longest day and week
/// @param days days in a row and worked Sundays
/// @param breaks break law, in order; of several totals the last that matches counts
/// @param laws act and article of each number by its name in the rule book, e.g. `daily_rest_h`
public record RuleSettings(
    String country,
    Rest rest,
    WorkingHours hours,
    WorkingDays days,
    List<BreakLaw> breaks,
    Map<String, String> laws) {
  public RuleSettings {
    breaks = List.copyOf(breaks);
    laws = Map.copyOf(laws);
  }

  /// Act and article of the rule, empty when the book names none.
  public String law(String rule) {
    return laws.getOrDefault(rule, "");
  }

  /// @param daily shortest rest between two shifts
  /// @param weekly shortest uninterrupted rest inside every calendar week
  /// @param weeklyIncludesDaily whether the weekly rest contains the daily; otherwise both add up
  /// @param mustCover local hours of every night without work
  public record Rest(
      @Nullable Duration daily,
      @Nullable Duration weekly,
      boolean weeklyIncludesDaily,
      @Nullable NightHours mustCover) {}

  /// Local minutes of the day, half-open, e.g. 0 to 300 for 00-05; passes midnight when the end is
  /// not after the start.
  public record NightHours(int startMinute, int endMinute) {}

  /// @param weeklyAverageMax longest week when no single-week limit is set
  /// @param singleWeekMax longest single week
  /// @param dayMax longest presence of a shift
  public record WorkingHours(
      @Nullable Duration weeklyAverageMax,
      @Nullable Duration singleWeekMax,
      @Nullable Duration dayMax) {

    /// Most paid time in a calendar week: the single-week limit, else the average.
    public @Nullable Duration weekMax() {
      return singleWeekMax != null ? singleWeekMax : weeklyAverageMax;
    }
  }

  /// @param maxInRow most days worked in a row
  /// @param maxSundaysInFour most Sundays with work among any four in a row
  public record WorkingDays(@Nullable Integer maxInRow, @Nullable Integer maxSundaysInFour) {}
}
