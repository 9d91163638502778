package org.floorwalker.app.rostering.web;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.rostering.Absences;
import org.floorwalker.app.rostering.DayPlan;
import org.floorwalker.app.rostering.Rostering;
import org.springframework.stereotype.Component;

/// Tells what days without a shift are to a person. Free is only who works on other days: leaders
/// and planners often have no shifts in the schedule at all.
@Component
final class OffDays {
  /// Who has no shift in so many weeks before and after either is planned by nobody.
  private static final int WEEKS_AROUND = 4;

  private final Rostering rostering;
  private final Absences absences;

  OffDays(Rostering rostering, Absences absences) {
    this.rostering = rostering;
    this.absences = absences;
  }

  /// What is known of a stretch of days.
  ///
  /// @param published days for which a schedule is out
  /// @param away days on which the person is away all day
  /// @param hasShifts whether the person works on any day about
  record Known(Set<LocalDate> published, Set<LocalDate> away, boolean hasShifts) {
    OffDay on(LocalDate day) {
      if (away.contains(day)) {
        return OffDay.AWAY;
      }
      if (!published.contains(day)) {
        return OffDay.NOT_PUBLISHED;
      }
      return hasShifts ? OffDay.FREE : OffDay.NO_SHIFTS;
    }
  }

  /// @param plans the person's days in force about the stretch
  /// @param until the day after the last
  /// @param zone of the person's site
  Known between(
      PersonId person,
      Map<LocalDate, DayPlan> plans,
      LocalDate from,
      LocalDate until,
      ZoneId zone) {
    return new Known(
        rostering.listPublishedDays(from, until),
        absences.listDaysAway(person, from, until, zone),
        !plans.isEmpty() || hasShifts(person, from, until));
  }

  private boolean hasShifts(PersonId person, LocalDate from, LocalDate until) {
    return !rostering
        .publishedPlans(person, from.minusWeeks(WEEKS_AROUND), until.plusWeeks(WEEKS_AROUND))
        .isEmpty();
  }
}
