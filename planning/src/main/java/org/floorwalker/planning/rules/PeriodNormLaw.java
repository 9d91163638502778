package org.floorwalker.planning.rules;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.floorwalker.planning.roster.Hours;

/// The working time owed in a period by its calendar, e.g. `8`: five times eight hours for every
/// whole week from its first day, eight for each Monday to Friday left over, eight less for every
/// public holiday that is not a Sunday, so a holiday on a Saturday too makes another day free
/// (Kodeks pracy Art. 130). Who works part time owes their share, who is away as much less.
public final class PeriodNormLaw implements LawRule {
  private static final int FULL_WEEK_DAYS = 5;

  @Override
  public String name() {
    return "period_norm_h";
  }

  @Override
  public List<Breach> check(String value, PersonWork work) {
    LocalDate first = work.judged().first();
    LocalDate end = work.judged().endExclusive();
    Duration day = work.facts().weeklyNorm().dividedBy(FULL_WEEK_DAYS);
    Duration owed = day.compareTo(Hours.parse(value)) > 0 ? Hours.parse(value) : day;
    long days = Math.max(0, calendarDays(first, end) - holidays(work) - awayDays(work));
    Duration norm = owed.multipliedBy(days);
    Duration planned = work.paid(first, end);
    return planned.compareTo(norm) > 0 ? List.of(Breach.hours(first, planned, norm)) : List.of();
  }

  /// Whole weeks count five days each, what is left over its Mondays to Fridays.
  private static long calendarDays(LocalDate first, LocalDate end) {
    long weeks = ChronoUnit.WEEKS.between(first, end);
    return FULL_WEEK_DAYS * weeks
        + first.plusWeeks(weeks).datesUntil(end).filter(PeriodNormLaw::isWeekday).count();
  }

  private static long holidays(PersonWork work) {
    return work.calendar().holidays().stream()
        .filter(work.judged()::contains)
        .filter(day -> day.getDayOfWeek() != DayOfWeek.SUNDAY)
        .count();
  }

  /// Days of leave or illness that would have been owed.
  private static long awayDays(PersonWork work) {
    return work.facts().away().stream()
        .filter(work.judged()::contains)
        .filter(PeriodNormLaw::isWeekday)
        .filter(day -> !work.calendar().holidays().contains(day))
        .count();
  }

  private static boolean isWeekday(LocalDate day) {
    return day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0;
  }
}
