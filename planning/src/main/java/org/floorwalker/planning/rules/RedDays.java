package org.floorwalker.planning.rules;

import java.time.LocalDate;
import java.util.List;
import org.floorwalker.planning.rules.PersonWork.Duty;
import org.floorwalker.planning.time.TimeRange;

/// Sundays and holidays and the work on them.
///
/// Their hours run from 18:00 the day before to 22:00 (aml § 10-10).
final class RedDays {
  private static final int EVENING_BEFORE = 18 * 60;
  private static final int EVENING = 1440 + 22 * 60;
  private static final int WEEKS_BACK = 26;

  private RedDays() {}

  /// Sundays and holidays from 26 weeks before the days judged to their end.
  static List<LocalDate> around(PersonWork work) {
    return work.judged()
        .first()
        .minusWeeks(WEEKS_BACK)
        .datesUntil(work.judged().endExclusive())
        .filter(work.calendar()::isRed)
        .toList();
  }

  /// Duties that touch the hours of the Sunday or holiday.
  static List<Duty> dutiesOn(PersonWork work, LocalDate day) {
    TimeRange hours = work.stretch(day.minusDays(1), EVENING_BEFORE, EVENING);
    return work.duties().stream().filter(duty -> duty.range().overlaps(hours)).toList();
  }

  /// Sundays of the weeks up to the day, with whether each has work.
  static long workedSundays(PersonWork work, LocalDate lastSunday, int weeks) {
    return java.util.stream.IntStream.range(0, weeks)
        .mapToObj(lastSunday::minusWeeks)
        .filter(sunday -> !dutiesOn(work, sunday).isEmpty())
        .count();
  }

  static List<LocalDate> judgedSundays(PersonWork work) {
    return work.judged()
        .first()
        .datesUntil(work.judged().endExclusive())
        .filter(day -> AgentWork.monday(day).plusDays(6).equals(day))
        .toList();
  }
}
