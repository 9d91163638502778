package org.floorwalker.planning.roster;

import java.util.List;
import org.floorwalker.planning.time.BusinessDay;

/// Who works when: plain data, lawful or not.
///
/// @param shifts all shifts
/// @param attendances activities of people who have no shift around them, such as leaders who are
///     not agents
/// @param strayPauses meals and breaks that belong to no shift; a lawful roster has none
/// @param assignments queues named beside a shift, as advice only
public record Roster(
    List<Shift> shifts,
    List<Attendance> attendances,
    List<StrayPause> strayPauses,
    List<QueueAdvice> assignments) {
  public Roster {
    shifts = List.copyOf(shifts);
    attendances = List.copyOf(attendances);
    strayPauses = List.copyOf(strayPauses);
    assignments = List.copyOf(assignments);
  }

  public static Roster of(List<Shift> shifts, List<Attendance> attendances) {
    return new Roster(shifts, attendances, List.of(), List.of());
  }

  /// What the problem knows of it: shifts of its agents, and attendances of its activities.
  public Roster within(RosterProblem problem) {
    return of(
        shifts.stream()
            .filter(shift -> problem.floor().agents().containsKey(shift.agent()))
            .toList(),
        attendances.stream()
            .filter(one -> problem.activities().requests().containsKey(one.activity().activity()))
            .toList());
  }

  /// @param person who attends
  /// @param day the local date of the activity
  /// @param activity what and when
  public record Attendance(String person, BusinessDay day, PlacedActivity activity) {}

  /// @param agent whose it is
  /// @param day the business day it was listed under
  /// @param pause what and when
  public record StrayPause(String agent, BusinessDay day, Pause pause) {}

  /// @param agent whose shift it is
  /// @param day the business day of the shift
  /// @param queue the queue advised
  public record QueueAdvice(String agent, BusinessDay day, String queue) {}
}
