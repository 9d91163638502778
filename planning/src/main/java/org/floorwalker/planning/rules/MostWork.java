package org.floorwalker.planning.rules;

import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.floorwalker.planning.roster.Bounds.HoursWithin;
import org.floorwalker.planning.roster.Contract;

/// More than a person can lawfully work in some days of a period, quickly said: by the contract's
/// hours, its longest shift, the longest row of days and the longest week.
final class MostWork {
  private final AgentWork work;
  private final Duration longestShift;

  MostWork(AgentWork work) {
    this.work = work;
    this.longestShift =
        days(work.period().firstDay(), work.period().endExclusive())
            .map(work::contractOn)
            .map(Contract::shiftLengths)
            .flatMap(List::stream)
            .max(Duration::compareTo)
            .orElse(Duration.ZERO);
  }

  private static Stream<LocalDate> days(LocalDate first, LocalDate end) {
    return first.datesUntil(end);
  }

  /// Whether the bound could be exceeded by shifts that keep all other rules.
  boolean mayExceed(HoursWithin bound) {
    LocalDate first = later(bound.first(), work.period().firstDay());
    LocalDate end = earlier(bound.endExclusive(), work.period().endExclusive());
    return first.isBefore(end) && most(first, end).compareTo(bound.most()) > 0;
  }

  private Duration most(LocalDate first, LocalDate end) {
    return shorter(ContractRule.most(work), shorter(byRow(first, end), byWeeks(first, end)));
  }

  /// Of so many days one in each row and one more is free.
  private Duration byRow(LocalDate first, LocalDate end) {
    Integer row = work.settings().days().maxInRow();
    long days = ChronoUnit.DAYS.between(first, end);
    return longestShift.multipliedBy(row == null ? days : days - days / (row + 1));
  }

  private Duration byWeeks(LocalDate first, LocalDate end) {
    Duration week = work.settings().hours().weekMax();
    Map<LocalDate, Long> daysByWeek =
        days(first, end).collect(Collectors.groupingBy(AgentWork::monday, Collectors.counting()));
    return daysByWeek.values().stream()
        .map(longestShift::multipliedBy)
        .map(hours -> week == null ? hours : shorter(week, hours))
        .reduce(Duration.ZERO, Duration::plus);
  }

  private static Duration shorter(Duration a, Duration b) {
    return a.compareTo(b) <= 0 ? a : b;
  }

  private static LocalDate later(LocalDate a, LocalDate b) {
    return a.isAfter(b) ? a : b;
  }

  private static LocalDate earlier(LocalDate a, LocalDate b) {
    return a.isBefore(b) ? a : b;
  }
}
