package org.floorwalker.planning.rules;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.floorwalker.planning.roster.Agent;
import org.floorwalker.planning.roster.Contract;
import org.floorwalker.planning.roster.Hours;
import org.floorwalker.planning.roster.Period;
import org.floorwalker.planning.roster.Roster.QueueAdvice;
import org.floorwalker.planning.roster.Roster.StrayPause;
import org.floorwalker.planning.roster.RosterProblem;
import org.floorwalker.planning.roster.RuleSettings;
import org.floorwalker.planning.roster.Shift;
import org.floorwalker.planning.roster.Site;
import org.floorwalker.planning.roster.Unavailability;
import org.floorwalker.planning.time.BusinessDay;
import org.floorwalker.planning.time.TimeRange;

/// One agent's shifts in the period with everything the rules ask about.
///
/// @param problem what the roster was made from
/// @param agent the agent
/// @param planned the agent's part of the roster
/// @param before presences before the period, in order of time
/// @param unavailable when the agent cannot or would rather not work
public record AgentWork(
    RosterProblem problem,
    Agent agent,
    Planned planned,
    List<TimeRange> before,
    List<Unavailability> unavailable) {

  /// @param shifts in order of time
  /// @param strayPauses meals and breaks that belong to no shift
  /// @param advice queues named beside shifts
  public record Planned(
      List<Shift> shifts, List<StrayPause> strayPauses, List<QueueAdvice> advice) {
    public Planned {
      shifts =
          shifts.stream()
              .sorted(Comparator.comparing((Shift s) -> s.range().startInclusive()))
              .toList();
      strayPauses = List.copyOf(strayPauses);
      advice = List.copyOf(advice);
    }
  }

  /// A stretch of presence and whether the roster planned it; otherwise it lies before the period.
  record Presence(TimeRange range, boolean isPlanned) {}

  public AgentWork {
    before =
        before.stream().sorted(Comparator.comparing((TimeRange r) -> r.startInclusive())).toList();
    unavailable = List.copyOf(unavailable);
  }

  List<Shift> shifts() {
    return planned.shifts();
  }

  Site site() {
    return problem.site(agent);
  }

  ZoneId zone() {
    return site().zone();
  }

  /// The contract that holds on a day of the period.
  Contract contractOn(LocalDate day) {
    return problem.contractOn(agent, day);
  }

  RuleSettings settings() {
    return problem.rules(agent);
  }

  Period period() {
    return problem.period();
  }

  /// Everything worked, before the period and in it, in order of time.
  List<Presence> presences() {
    List<Presence> all = new ArrayList<>();
    before.forEach(range -> all.add(new Presence(range, false)));
    shifts().forEach(shift -> all.add(new Presence(shift.range(), true)));
    all.sort(Comparator.comparing(presence -> presence.range().startInclusive()));
    return all;
  }

  /// Paid time of a shift: its presence without the unpaid meals and breaks that belong to it.
  Duration paid(Shift shift) {
    return PaidTime.of(problem.terms().breakRules(), shift.range().length());
  }

  LocalDate businessDay(TimeRange range) {
    return BusinessDay.of(range.startInclusive(), zone()).date();
  }

  Instant midnight(LocalDate date) {
    return date.atStartOfDay(zone()).toInstant();
  }

  /// The local day, 23 to 25 hours long.
  TimeRange wholeDay(LocalDate date) {
    return TimeRange.of(midnight(date), midnight(date.plusDays(1)));
  }

  /// Mondays of all calendar weeks with a day in the period.
  Stream<LocalDate> mondays() {
    LocalDate first = monday(period().firstDay());
    return first.datesUntil(period().endExclusive(), java.time.Period.ofWeeks(1));
  }

  static LocalDate monday(LocalDate date) {
    return date.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }

  /// A breach measured in hours.
  Violation hours(Rule rule, String law, LocalDate day, Duration measured, Duration limit) {
    return violation(rule, law, day, Hours.of(measured), Hours.of(limit), "h");
  }

  Violation violation(
      Rule rule, String law, LocalDate day, double measured, double limit, String unit) {
    return new Violation(
        rule.name(), law, agent.id(), day, new Violation.Figure(measured, limit, unit));
  }
}
