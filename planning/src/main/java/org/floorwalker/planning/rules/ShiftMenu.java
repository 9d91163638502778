package org.floorwalker.planning.rules;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.floorwalker.planning.roster.Agent;
import org.floorwalker.planning.roster.BreakRule;
import org.floorwalker.planning.roster.Contract;
import org.floorwalker.planning.roster.GivenDay;
import org.floorwalker.planning.roster.Period;
import org.floorwalker.planning.roster.RedDay;
import org.floorwalker.planning.roster.RosterProblem;
import org.floorwalker.planning.roster.RuleSettings;
import org.floorwalker.planning.roster.RuleSettings.NightHours;
import org.floorwalker.planning.roster.Site;
import org.floorwalker.planning.roster.StartTimes;
import org.floorwalker.planning.time.SlotGrid;
import org.floorwalker.planning.time.TimeRange;
import org.jspecify.annotations.Nullable;

/// Every shift of each day that is lawful when looked at alone: start window, grids, site hours,
/// night, lengths, day span, nightly rest and breaks.
///
/// Agents with the same site, contract and times share a menu.
final class ShiftMenu {
  /// A shift that could be worked.
  ///
  /// @param range presence
  /// @param paid paid time
  /// @param onSunday whether it works between 00:00 and 24:00 of a Sunday
  /// @param redDays which of the rules' Sundays and holidays it touches
  record Choice(TimeRange range, Duration paid, boolean onSunday, BitSet redDays) {}

  private record Kind(
      String site,
      String contract,
      Agent.Times times,
      @Nullable RuleSettings law,
      List<StartTimes> mustStart,
      List<GivenDay> given,
      List<Agent.Later> later) {}

  private final RosterProblem problem;
  private final Map<Kind, List<List<Choice>>> menus = new HashMap<>();

  ShiftMenu(RosterProblem problem) {
    this.problem = problem;
  }

  /// The choices of each day of the period.
  List<List<Choice>> of(Agent agent) {
    Kind kind =
        new Kind(
            agent.site(),
            agent.contract(),
            agent.times(),
            agent.own().law(),
            agent.own().mustStart(),
            agent.own().given(),
            agent.own().later());
    return menus.computeIfAbsent(kind, _ -> menu(agent));
  }

  private List<List<Choice>> menu(Agent agent) {
    Period period = problem.period();
    Map<Contract, List<Duration>> presences = new HashMap<>();
    return period
        .firstDay()
        .datesUntil(period.endExclusive())
        .map(
            date ->
                choices(
                    agent,
                    date,
                    presences.computeIfAbsent(
                        problem.contractOn(agent, date),
                        contract -> presences(contract, problem.rules(agent)))))
        .toList();
  }

  /// Presences whose paid time the contract allows and whose breaks can be placed.
  private List<Duration> presences(Contract contract, RuleSettings settings) {
    Duration slot = problem.period().slot();
    List<BreakRule> rules = problem.terms().breakRules();
    List<Duration> presences = new ArrayList<>();
    Duration most = DaySpanRule.limit(settings);
    for (Duration p = slot; p.compareTo(most) <= 0; p = p.plus(slot)) {
      Duration paid = PaidTime.of(rules, p);
      if (contract.shiftLengths().contains(paid)
          && settings.hours().allowsPaid(paid)
          && BreakPlacement.isPossible(rules, p, slot, settings.breaks())) {
        presences.add(p);
      }
    }
    return presences;
  }

  private List<Choice> choices(Agent agent, LocalDate date, List<Duration> presences) {
    ZoneId zone = problem.site(agent).zone();
    List<Choice> choices = new ArrayList<>();
    for (Instant start : new SlotGrid(zone, problem.period().slot()).slotsOf(date)) {
      if (StartGridRule.offGrid(start, zone, problem.period().startGrid()).isZero()
          && agent.timesOn(date).starts().contains(start.atZone(zone).toLocalTime())
          && agent.own().mayStart(start.atZone(zone).toLocalTime())) {
        presences.stream()
            .map(presence -> TimeRange.of(start, presence))
            .filter(range -> isAsGiven(agent, date, range) && isLawful(agent, date, range))
            .map(range -> choice(agent, date, range, zone))
            .forEach(choices::add);
      }
    }
    return choices;
  }

  private static boolean isAsGiven(Agent agent, LocalDate date, TimeRange range) {
    return agent.own().givenOn(date).map(given -> given.allows(range)).orElse(true);
  }

  private boolean isLawful(Agent agent, LocalDate date, TimeRange range) {
    Site site = problem.site(agent);
    Instant midnight = date.plusDays(1).atStartOfDay(site.zone()).toInstant();
    NightHours mustCover = problem.rules(agent).rest().mustCover();
    return (agent.timesOn(date).night() || !range.endExclusive().isAfter(midnight))
        && StartGridRule.offGrid(range.endExclusive(), site.zone(), problem.period().slot())
            .isZero()
        && SiteHoursRule.outside(site, range).isZero()
        && (mustCover == null || MustCoverRule.workInside(mustCover, range, site.zone()).isZero());
  }

  private Choice choice(Agent agent, LocalDate date, TimeRange range, ZoneId zone) {
    LocalDate sunday = AgentWork.monday(date).plusDays(6);
    TimeRange day =
        TimeRange.of(
            sunday.atStartOfDay(zone).toInstant(),
            sunday.plusDays(1).atStartOfDay(zone).toInstant());
    return new Choice(
        range,
        PaidTime.of(problem.terms().breakRules(), range.length()),
        day.overlaps(range),
        touched(problem.rules(agent), range, zone));
  }

  /// Sundays and holidays of the rule on the next free one that the work touches.
  static BitSet touched(RuleSettings settings, TimeRange range, ZoneId zone) {
    BitSet touched = new BitSet();
    List<RedDay> days = settings.days().freeAfterWork();
    for (int i = 0; i < days.size(); i++) {
      if (RedDays.range(days.get(i), zone).overlaps(range)) {
        touched.set(i);
      }
    }
    return touched;
  }
}
