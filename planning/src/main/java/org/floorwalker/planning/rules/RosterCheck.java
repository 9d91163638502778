package org.floorwalker.planning.rules;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.function.Function;
import org.floorwalker.planning.roster.Agent;
import org.floorwalker.planning.roster.Bounds;
import org.floorwalker.planning.roster.Roster;
import org.floorwalker.planning.roster.Roster.QueueAdvice;
import org.floorwalker.planning.roster.Roster.StrayPause;
import org.floorwalker.planning.roster.RosterProblem;
import org.floorwalker.planning.roster.Shift;
import org.floorwalker.planning.roster.Unavailability;
import org.floorwalker.planning.roster.WorkedBefore;
import org.floorwalker.planning.time.TimeRange;

/// The independent judge of a roster: every rule read plainly, nothing shared with the optimiser.
public final class RosterCheck {
  /// The rules on one agent's work, in the order they are reported.
  public static final List<Rule> RULES =
      List.of(
          new DailyRestRule(),
          new WeeklyRestRule(),
          new WeekHoursRule(),
          new DaySpanRule(),
          new DaysInRowRule(),
          new SundaysRule(),
          new NextSundayFreeRule(),
          new MustCoverRule(),
          new BreaksRule(),
          new FirstBreakRule(),
          new BreaksInsideRule(),
          new ContractRule(),
          new ShiftLengthRule(),
          new StartWindowRule(),
          new GivenShiftRule(),
          new StartGridRule(),
          new SiteHoursRule(),
          new NightRule(),
          new SkillRule(),
          new UnavailableRule(),
          new HoursWithinRule(),
          new SundaysWithinRule(),
          new OverlapRule());

  private RosterCheck() {}

  /// What the check found.
  ///
  /// @param violations every breach
  /// @param infeasible agents whose own rules do not let them reach their hours; excused from too
  ///     few hours and from given shifts, from nothing else. Whom rolling weeks, nights or Sundays
  ///     bind counts as one of them as soon as hours are missing
  public record Findings(List<Violation> violations, List<String> infeasible) {
    public Findings {
      violations = List.copyOf(violations);
      infeasible = List.copyOf(infeasible);
    }
  }

  /// Every breach of the roster, agents without reachable hours excused from too few of them.
  public static List<Violation> check(RosterProblem problem, Roster roster) {
    return findings(problem, roster).violations();
  }

  /// Breaches and the agents who cannot reach their hours.
  public static Findings findings(RosterProblem problem, Roster roster) {
    ShiftMenu menu = new ShiftMenu(problem);
    List<Violation> violations = new ArrayList<>();
    List<String> infeasible = new ArrayList<>();
    for (AgentWork work : works(problem, roster)) {
      List<Violation> found = breaches(work);
      // Lawful shifts within the tolerance prove that the hours can be reached.
      if (!found.isEmpty() && !HoursReach.isPossible(work, menu.of(work.agent()))) {
        infeasible.add(work.agent().id());
        found = without("given_shift", found);
        found = ContractRule.isShort(work) ? without("contract", found) : found;
      } else if (ContractRule.isShort(work) && mayBeHeldBack(work)) {
        infeasible.add(work.agent().id());
        found = without("contract", found);
      }
      violations.addAll(found);
    }
    violations.addAll(ActivityRule.check(problem, roster));
    return new Findings(violations, infeasible);
  }

  /// Agents whose own rules do not let them reach their hours, whatever the roster.
  public static List<String> infeasible(RosterProblem problem) {
    return HoursReach.unreachable(
            works(problem, Roster.of(List.of(), List.of())), new ShiftMenu(problem))
        .stream()
        .map(work -> work.agent().id())
        .toList();
  }

  /// The paid hours that are asked of an agent in the period: by the contract of each day, less the
  /// whole days of absence, with what earlier periods left; 0 at least.
  public static Duration agreed(RosterProblem problem, Agent agent) {
    List<Unavailability> unavailable =
        problem.floor().unavailable().stream()
            .filter(row -> row.person().equals(agent.id()))
            .toList();
    AgentWork.Planned nothing = new AgentWork.Planned(List.of(), List.of(), List.of());
    return ContractRule.target(new AgentWork(problem, agent, nothing, List.of(), unavailable));
  }

  /// Whether stretches that [HoursReach] does not weigh (rolling weeks, nights, Sundays) may be
  /// what keeps the agent from the hours.
  private static boolean mayBeHeldBack(AgentWork work) {
    Bounds bounds = work.agent().own().bounds();
    LocalDate first = work.period().firstDay();
    return !bounds.sundays().isEmpty()
        || bounds.hours().stream()
            .anyMatch(bound -> bound.nights() != null || bound.first().isAfter(first));
  }

  private static List<Violation> breaches(AgentWork work) {
    return RULES.stream().flatMap(rule -> rule.check(work).stream()).toList();
  }

  private static List<Violation> without(String rule, List<Violation> found) {
    return found.stream().filter(v -> !v.rule().equals(rule)).toList();
  }

  /// The work of every agent of the problem, also of those without a shift.
  static List<AgentWork> works(RosterProblem problem, Roster roster) {
    Map<String, List<Shift>> shifts = byPerson(roster.shifts(), Shift::agent);
    Map<String, List<StrayPause>> strays = byPerson(roster.strayPauses(), StrayPause::agent);
    Map<String, List<QueueAdvice>> advice = byPerson(roster.assignments(), QueueAdvice::agent);
    Map<String, List<WorkedBefore>> before =
        byPerson(problem.floor().workedBefore(), WorkedBefore::agent);
    Map<String, List<Unavailability>> unavailable =
        byPerson(problem.floor().unavailable(), Unavailability::person);
    List<AgentWork> works = new ArrayList<>();
    for (Agent agent : problem.floor().agents().values()) {
      String id = agent.id();
      List<TimeRange> ranges =
          before.getOrDefault(id, List.of()).stream().map(WorkedBefore::range).toList();
      works.add(
          new AgentWork(
              problem,
              agent,
              new AgentWork.Planned(
                  shifts.getOrDefault(id, List.of()),
                  strays.getOrDefault(id, List.of()),
                  advice.getOrDefault(id, List.of())),
              ranges,
              unavailable.getOrDefault(id, List.of())));
    }
    return works;
  }

  private static <T> Map<String, List<T>> byPerson(List<T> list, Function<T, String> person) {
    Map<String, List<T>> map = new HashMap<>();
    list.forEach(item -> map.computeIfAbsent(person.apply(item), k -> new ArrayList<>()).add(item));
    return map;
  }

  /// How often each rule is broken, in the order of the rules.
  public static SequencedMap<String, Integer> counts(List<Violation> violations) {
    SequencedMap<String, Integer> counts = new LinkedHashMap<>();
    violations.forEach(violation -> counts.merge(violation.rule(), 1, Integer::sum));
    return counts;
  }
}
