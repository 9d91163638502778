package org.floorwalker.planning.rules;

import java.time.LocalDate;
import java.util.BitSet;
import java.util.List;
import org.floorwalker.planning.rules.AgentWork.Presence;
import org.floorwalker.planning.time.TimeRange;

/// What later days need to know of an agent's earlier ones, but for when the last shift ended.
///
/// @param row days worked in a row up to now
/// @param weekMinutes paid time of this calendar week
/// @param rested whether this week holds its rest already
/// @param workedThisWeek whether this week has a planned shift
/// @param sundays bit 0 this week's Sunday has work, bits 1 to 3 the three before
/// @param redDays Sundays and holidays with work, of the rule on the next free one
/// @param totalMinutes paid time of the period
record HoursState(
    int row,
    int weekMinutes,
    boolean rested,
    boolean workedThisWeek,
    int sundays,
    BitSet redDays,
    int totalMinutes) {

  /// Before the period, as far as is known.
  ///
  /// @param weeklyRest least minutes of a week's rest
  static HoursState before(AgentWork work, long weeklyRest) {
    LocalDate first = work.period().firstDay();
    LocalDate monday = AgentWork.monday(first);
    int week =
        work.before().stream()
            .filter(range -> !work.businessDay(range).isBefore(monday))
            .mapToInt(range -> (int) range.length().toMinutes())
            .sum();
    return new HoursState(
        rowBefore(work, first),
        week,
        restedBefore(work, monday, weeklyRest),
        false,
        sundaysBefore(work, monday),
        redDaysBefore(work),
        0);
  }

  private static BitSet redDaysBefore(AgentWork work) {
    return work.before().stream()
        .map(range -> ShiftMenu.touched(work.settings(), range, work.zone()))
        .reduce(new BitSet(), HoursState::union);
  }

  private static int rowBefore(AgentWork work, LocalDate first) {
    List<LocalDate> days = work.before().stream().map(work::businessDay).toList();
    int row = 0;
    while (days.contains(first.minusDays(row + 1))) {
      row++;
    }
    return row;
  }

  private static boolean restedBefore(AgentWork work, LocalDate monday, long weeklyRest) {
    long free = HoursReach.minute(work.midnight(monday));
    for (Presence presence : work.presences()) {
      TimeRange range = presence.range();
      if (!presence.isPlanned() && HoursReach.minute(range.endExclusive()) > free) {
        if (HoursReach.minute(range.startInclusive()) - free >= weeklyRest) {
          return true;
        }
        free = HoursReach.minute(range.endExclusive());
      }
    }
    return false;
  }

  private static int sundaysBefore(AgentWork work, LocalDate monday) {
    int bits = 0;
    for (int week = 0; week < 4; week++) {
      LocalDate sunday = monday.plusDays(6).minusWeeks(week);
      boolean hasWork =
          work.before().stream().anyMatch(range -> SundaysRule.touches(work, range, sunday));
      bits |= hasWork ? 1 << week : 0;
    }
    return bits;
  }

  HoursState afterDayOff() {
    return new HoursState(0, weekMinutes, rested, workedThisWeek, sundays, redDays, totalMinutes);
  }

  /// @param restedThen whether the week has had its rest when the shift begins
  HoursState after(DayMenu.Course course, boolean restedThen) {
    return new HoursState(
        row + 1,
        weekMinutes + course.paidMinutes(),
        restedThen,
        true,
        course.onSunday() ? sundays | 1 : sundays,
        union(redDays, course.redDays()),
        totalMinutes + course.paidMinutes());
  }

  HoursState inNewWeek() {
    return new HoursState(row, 0, false, false, (sundays << 1) & 0b1111, redDays, totalMinutes);
  }

  /// Without Sundays and holidays that no later day asks for.
  HoursState withRedDaysFrom(int first) {
    if (redDays.isEmpty() || redDays.nextSetBit(0) >= first) {
      return this;
    }
    BitSet recent = (BitSet) redDays.clone();
    recent.clear(0, first);
    return new HoursState(row, weekMinutes, rested, workedThisWeek, sundays, recent, totalMinutes);
  }

  /// What states alike in all but hours have in common.
  HoursState apartFromHours() {
    return new HoursState(row, 0, rested, workedThisWeek, sundays, redDays, 0);
  }

  private static BitSet union(BitSet worked, BitSet touched) {
    BitSet both = (BitSet) worked.clone();
    both.or(touched);
    return both;
  }
}
