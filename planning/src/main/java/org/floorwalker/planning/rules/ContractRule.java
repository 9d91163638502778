package org.floorwalker.planning.rules;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.floorwalker.planning.roster.Unavailability;
import org.floorwalker.planning.time.TimeRange;

/// Paid time of the period lies within the contract's tolerance of its target.
///
/// The target is `weekly × days / 7`, less a fifth of the weekly time for each Monday to Friday
/// wholly covered by absence, and at least 0; hours owed from earlier periods come on top. Where
/// the contract changes within the period each asks for the days it holds, and the tolerances count
/// by these days.
final class ContractRule implements Rule {
  private static final String LAW = "employment contract";

  /// Sevenths and fifths of hours are not whole nanoseconds.
  private static final Duration ROUNDING = Duration.ofMillis(1);

  @Override
  public String name() {
    return "contract";
  }

  @Override
  public List<Violation> check(AgentWork work) {
    Duration target = target(work);
    Duration paid = paid(work);
    boolean kept = paid.compareTo(least(work)) >= 0 && paid.compareTo(most(work)) <= 0;
    return kept
        ? List.of()
        : List.of(work.hours(this, LAW, work.period().firstDay(), paid, target));
  }

  /// Whether the paid time falls short of the target by more than the tolerance.
  static boolean isShort(AgentWork work) {
    return paid(work).compareTo(least(work)) < 0;
  }

  static Duration least(AgentWork work) {
    return target(work).minus(tolerance(work)).minus(ROUNDING);
  }

  static Duration most(AgentWork work) {
    return target(work).plus(tolerance(work)).plus(ROUNDING);
  }

  static Duration paid(AgentWork work) {
    return work.shifts().stream().map(work::paid).reduce(Duration.ZERO, Duration::plus);
  }

  static Duration target(AgentWork work) {
    Duration held = Duration.ZERO;
    Duration absent = Duration.ZERO;
    for (LocalDate day : days(work)) {
      Duration weekly = work.contractOn(day).weekly();
      held = held.plus(weekly);
      absent = isWeekday(day) && isAbsent(work, day) ? absent.plus(weekly) : absent;
    }
    Duration target = held.dividedBy(7).minus(absent.dividedBy(5));
    return notNegative(notNegative(target).plus(work.agent().own().owed()));
  }

  private static Duration tolerance(AgentWork work) {
    return days(work).stream()
        .map(day -> work.contractOn(day).tolerance())
        .reduce(Duration.ZERO, Duration::plus)
        .dividedBy(work.period().days());
  }

  private static List<LocalDate> days(AgentWork work) {
    return work.period().firstDay().datesUntil(work.period().endExclusive()).toList();
  }

  private static Duration notNegative(Duration hours) {
    return hours.isNegative() ? Duration.ZERO : hours;
  }

  private static boolean isWeekday(LocalDate date) {
    return date.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0;
  }

  /// Whether the absences together cover the whole local day.
  private static boolean isAbsent(AgentWork work, LocalDate date) {
    TimeRange day = work.wholeDay(date);
    Instant covered = day.startInclusive();
    List<TimeRange> absences =
        work.unavailable().stream()
            .filter(u -> u.kind() == Unavailability.Kind.ABSENCE)
            .map(Unavailability::range)
            .sorted(Comparator.comparing((TimeRange r) -> r.startInclusive()))
            .toList();
    for (TimeRange absence : absences) {
      boolean joins = !absence.startInclusive().isAfter(covered);
      if (joins && absence.endExclusive().isAfter(covered)) {
        covered = absence.endExclusive();
      }
    }
    return !covered.isBefore(day.endExclusive());
  }
}
