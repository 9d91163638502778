package org.floorwalker.planning.rules;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;
import org.floorwalker.planning.roster.RedDay;
import org.floorwalker.planning.rules.PersonWork.Duty;
import org.floorwalker.planning.time.TimeRange;

/// Sundays and holidays and the work on them, in the hours the country gives them.
final class RedDays {
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

  /// Hours of the Sunday or holiday.
  static TimeRange hoursOf(PersonWork work, LocalDate day) {
    return range(work.calendar().redDay(day), work.facts().zone());
  }

  static TimeRange range(RedDay day, ZoneId zone) {
    return TimeRange.of(day.from().atZone(zone).toInstant(), day.to().atZone(zone).toInstant());
  }

  /// Duties that touch the hours of the Sunday or holiday.
  static List<Duty> dutiesOn(PersonWork work, LocalDate day) {
    TimeRange hours = hoursOf(work, day);
    return work.duties().stream().filter(duty -> duty.range().overlaps(hours)).toList();
  }

  /// Sundays of the weeks up to the day, with whether each has work.
  static long workedSundays(PersonWork work, LocalDate lastSunday, int weeks) {
    return IntStream.range(0, weeks)
        .mapToObj(lastSunday::minusWeeks)
        .filter(sunday -> !dutiesOn(work, sunday).isEmpty())
        .count();
  }

  /// Whether work of the days judged is on one of them: nothing else could mend their number.
  static boolean hasPlanned(PersonWork work, LocalDate lastSunday, int weeks) {
    return IntStream.range(0, weeks)
        .mapToObj(lastSunday::minusWeeks)
        .flatMap(sunday -> dutiesOn(work, sunday).stream())
        .anyMatch(duty -> work.judged().contains(work.day(duty)));
  }

  static List<LocalDate> judgedSundays(PersonWork work) {
    return work.judged()
        .first()
        .datesUntil(work.judged().endExclusive())
        .filter(day -> AgentWork.monday(day).plusDays(6).equals(day))
        .toList();
  }
}
