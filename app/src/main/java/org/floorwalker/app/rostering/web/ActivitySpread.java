package org.floorwalker.app.rostering.web;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import org.floorwalker.app.rostering.Activity;
import org.floorwalker.planning.time.TimeRange;

/// Makes of one activity as it was typed those that are to be placed: one for each person, such as
/// talks with the leader, and one in each calendar week.
///
/// @param isEach each attendee comes alone; else all come together
/// @param isWeekly once in each week of the window; else once
record ActivitySpread(boolean isEach, boolean isWeekly) {
  /// Typed days are wrong before so many are meant.
  private static final int MOST = 1000;

  /// The activities, by week; none where they would be too many.
  List<Activity> of(Activity typed, ZoneId zone) {
    List<Activity.People> groups = groups(typed.people());
    List<Activity> spread = new ArrayList<>();
    for (TimeRange window : windows(typed, zone, MOST / groups.size())) {
      groups.forEach(group -> spread.add(with(typed, window, group)));
    }
    return spread;
  }

  private List<Activity.People> groups(Activity.People people) {
    return isEach
        ? people.attendees().stream()
            .map(one -> new Activity.People(people.leader(), List.of(one)))
            .toList()
        : List.of(people);
  }

  /// A window a calendar week; none where they are more than the most.
  private List<TimeRange> windows(Activity typed, ZoneId zone, int most) {
    if (!isWeekly) {
      return most < 1 ? List.of() : List.of(typed.window());
    }
    List<TimeRange> weeks = new ArrayList<>();
    LocalDate first = typed.window().startInclusive().atZone(zone).toLocalDate();
    LocalDate end = typed.window().endExclusive().atZone(zone).toLocalDate();
    while (first.isBefore(end) && weeks.size() <= most) {
      LocalDate monday = first.with(TemporalAdjusters.next(DayOfWeek.MONDAY));
      LocalDate next = monday.isBefore(end) ? monday : end;
      weeks.add(
          TimeRange.of(first.atStartOfDay(zone).toInstant(), next.atStartOfDay(zone).toInstant()));
      first = next;
    }
    return weeks.size() > most ? List.of() : weeks;
  }

  private static Activity with(Activity typed, TimeRange window, Activity.People people) {
    return new Activity(0, typed.kind(), typed.title(), typed.length(), window, people, null);
  }
}
