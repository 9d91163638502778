package org.floorwalker.planning.roster;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
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

  /// Reads the numbers as the rule book and `rules.csv` write them; absent, empty and `none` are
  /// no limit.
  ///
  /// @param values by name, e.g. `daily_rest_h` to `11`
  /// @throws RuntimeException when a value cannot be read
  public static RuleSettings of(
      String country, Map<String, String> values, Map<String, String> laws) {
    RuleValues read = new RuleValues(values);
    return new RuleSettings(
        country,
        new Rest(
            read.hours("daily_rest_h"),
            read.hours("weekly_rest_h"),
            read.yes("weekly_rest_includes_daily"),
            read.nightHours("rest_must_cover")),
        new WorkingHours(
            read.hours("weekly_avg_max_h"),
            read.hours("single_week_max_h"),
            read.hours("day_max_h")),
        new WorkingDays(read.count("max_consec_days"), read.count("max_sundays_in_4")),
        read.breaks("breaks"),
        laws);
  }

  /// The same with a free Sunday or holiday after each with work.
  public RuleSettings withFreeAfterWork(List<RedDay> redDays) {
    return new RuleSettings(
        country,
        rest,
        hours,
        new WorkingDays(days.maxInRow(), days.maxSundaysInFour(), redDays),
        breaks,
        laws);
  }

  /// The same with more clauses on breaks.
  public RuleSettings withBreaks(List<BreakLaw> more) {
    return new RuleSettings(
        country, rest, hours, days, Stream.concat(breaks.stream(), more.stream()).toList(), laws);
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
  /// @param dayPaidMax most paid time of a shift, as for people under eighteen
  public record WorkingHours(
      @Nullable Duration weeklyAverageMax,
      @Nullable Duration singleWeekMax,
      @Nullable Duration dayMax,
      @Nullable Duration dayPaidMax) {
    /// Hours where pauses count towards the longest shift.
    public WorkingHours(
        @Nullable Duration weeklyAverageMax,
        @Nullable Duration singleWeekMax,
        @Nullable Duration dayMax) {
      this(weeklyAverageMax, singleWeekMax, dayMax, null);
    }

    /// Whether a shift may hold so much paid time.
    public boolean allowsPaid(Duration paid) {
      return dayPaidMax == null || paid.compareTo(dayPaidMax) <= 0;
    }

    /// Most paid time in a calendar week: the single-week limit, else the average.
    public @Nullable Duration weekMax() {
      return singleWeekMax != null ? singleWeekMax : weeklyAverageMax;
    }
  }

  /// @param maxInRow most days worked in a row
  /// @param maxSundaysInFour most Sundays with work among any four in a row
  /// @param freeAfterWork Sundays and holidays in order, where after work on one the next is free;
  ///     empty without such a rule
  public record WorkingDays(
      @Nullable Integer maxInRow, @Nullable Integer maxSundaysInFour, List<RedDay> freeAfterWork) {
    public WorkingDays {
      freeAfterWork = List.copyOf(freeAfterWork);
    }

    public WorkingDays(@Nullable Integer maxInRow, @Nullable Integer maxSundaysInFour) {
      this(maxInRow, maxSundaysInFour, List.of());
    }
  }
}
