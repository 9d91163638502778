package org.floorwalker.app.rostering.web;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.floorwalker.app.rostering.Activity;
import org.floorwalker.planning.time.TimeRange;
import org.jspecify.annotations.Nullable;

/// Makes of one activity as it was typed those that are to be placed: one for each group of people,
/// and one in each calendar week or month.
///
/// @param groups who comes together, each with whoever holds it
record ActivitySpread(List<Activity.People> groups, Round round) {
  /// Typed days are wrong before so many are meant.
  private static final int MOST = 1000;

  /// How often it is to take place within its window.
  enum Round {
    ONCE,
    WEEKLY,
    MONTHLY;

    /// Once when nothing else was typed.
    static Round of(@Nullable String typed) {
      for (Round round : values()) {
        if (round.word().equals(typed)) {
          return round;
        }
      }
      return ONCE;
    }

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    /// First day of the next stretch, or the end.
    private LocalDate next(LocalDate day, LocalDate end) {
      LocalDate next =
          switch (this) {
            case ONCE -> end;
            case WEEKLY -> day.with(TemporalAdjusters.next(DayOfWeek.MONDAY));
            case MONTHLY -> day.with(TemporalAdjusters.firstDayOfNextMonth());
          };
      return next.isBefore(end) ? next : end;
    }
  }

  /// The activities, by week or month; none where they would be too many.
  ///
  /// @param typed whoever comes to it is left aside
  List<Activity> of(Activity typed, ZoneId zone) {
    List<Activity> spread = new ArrayList<>();
    for (TimeRange window : windows(typed, zone, MOST / Math.max(1, groups.size()))) {
      groups.forEach(group -> spread.add(with(typed, window, group)));
    }
    return spread;
  }

  /// The stretches of the window; none where they are more than the most.
  private List<TimeRange> windows(Activity typed, ZoneId zone, int most) {
    List<TimeRange> windows = new ArrayList<>();
    LocalDate first = typed.window().startInclusive().atZone(zone).toLocalDate();
    LocalDate end = typed.window().endExclusive().atZone(zone).toLocalDate();
    while (first.isBefore(end) && windows.size() <= most) {
      LocalDate next = round.next(first, end);
      windows.add(
          TimeRange.of(first.atStartOfDay(zone).toInstant(), next.atStartOfDay(zone).toInstant()));
      first = next;
    }
    return windows.size() > most ? List.of() : windows;
  }

  private static Activity with(Activity typed, TimeRange window, Activity.People people) {
    return new Activity(0, typed.kind(), typed.title(), typed.length(), window, people, null);
  }
}
