package org.floorwalker.planning.rules;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.floorwalker.planning.roster.Hours;

/// The working time owed in a period by its calendar, e.g. `8`: five times eight hours for every
/// whole week from its first day, eight for each Monday to Friday left over, eight less for every
/// public holiday that is not a Sunday, so a holiday on a Saturday too makes another day free
/// (Kodeks pracy Art. 130). Who works part time owes their share, who is away as much less.
final class PeriodNormLaw implements LawRule {
  private static final int FULL_WEEK_DAYS = 5;

  @Override
  public String name() {
    return "period_norm_h";
  }

  @Override
  public List<Breach> check(String value, PersonWork work) {
    LocalDate first = work.judged().first();
    LocalDate end = work.judged().endExclusive();
    Duration fullDay = Hours.parse(value);
    Duration norm = sum(first.datesUntil(end).filter(PeriodNormLaw::isWeekday), work, fullDay);
    norm = norm.minus(sum(holidays(work), work, fullDay)).minus(sum(away(work), work, fullDay));
    norm = norm.isNegative() ? Duration.ZERO : norm;
    Duration planned = work.paid(first, end);
    return planned.compareTo(norm) > 0 ? List.of(Breach.hours(first, planned, norm)) : List.of();
  }

  /// A fifth of the week that is agreed on the day, never more than a full day.
  private static Duration sum(Stream<LocalDate> days, PersonWork work, Duration fullDay) {
    return days.map(day -> work.facts().weeklyNorm(day).dividedBy(FULL_WEEK_DAYS))
        .map(day -> day.compareTo(fullDay) > 0 ? fullDay : day)
        .reduce(Duration.ZERO, Duration::plus);
  }

  private static Stream<LocalDate> holidays(PersonWork work) {
    return work.calendar().holidays().stream()
        .filter(work.judged()::contains)
        .filter(day -> day.getDayOfWeek() != DayOfWeek.SUNDAY);
  }

  /// Days of leave or illness that would have been owed.
  private static Stream<LocalDate> away(PersonWork work) {
    return work.facts().away().stream()
        .filter(work.judged()::contains)
        .filter(PeriodNormLaw::isWeekday)
        .filter(day -> !work.calendar().holidays().contains(day));
  }

  private static boolean isWeekday(LocalDate day) {
    return day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0;
  }
}
