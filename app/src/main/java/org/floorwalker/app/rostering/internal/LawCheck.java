package org.floorwalker.app.rostering.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.floorwalker.planning.roster.Agent;
import org.floorwalker.planning.roster.Roster;
import org.floorwalker.planning.roster.RosterProblem;
import org.floorwalker.planning.roster.Shift;
import org.floorwalker.planning.rules.LawFinding;
import org.floorwalker.planning.rules.RosterCheck;
import org.floorwalker.planning.rules.RosterLaw;
import org.floorwalker.planning.rules.Violation;

/// Asks the independent judge whether a roster may stand.
public final class LawCheck {
  private LawCheck() {}

  /// Every rule the roster breaks.
  public static List<Violation> all(RosterProblem problem, Roster roster) {
    return RosterCheck.check(problem, roster);
  }

  /// What the law of months, calendars and ages finds beside the rules of the roster itself; what
  /// both say is said once.
  public static List<LawFinding> beyond(
      List<Violation> known, RosterProblem problem, Roster roster, RosterLaw.Around around) {
    return RosterLaw.findings(problem, roster, around).stream()
        .filter(finding -> known.stream().noneMatch(v -> isSame(v, finding.violation())))
        .toList();
  }

  private static boolean isSame(Violation one, Violation other) {
    return one.rule().equals(other.rule())
        && one.agent().equals(other.agent())
        && one.businessDay().equals(other.businessDay());
  }

  /// Rules one person's changed rows break that they did not break before.
  public static List<Violation> newlyBroken(
      RosterProblem problem, Roster before, Roster after, String person) {
    RosterProblem alone = alone(problem, person);
    List<Violation> known = RosterCheck.check(alone, of(before, person));
    List<Violation> broken = new ArrayList<>(RosterCheck.check(alone, of(after, person)));
    broken.removeAll(known);
    return broken;
  }

  private static RosterProblem alone(RosterProblem problem, String person) {
    SequencedMap<String, Agent> agents = new LinkedHashMap<>();
    Agent agent = problem.floor().agents().get(person);
    if (agent != null) {
      agents.put(person, agent);
    }
    RosterProblem.Floor floor = problem.floor();
    return new RosterProblem(
        problem.period(),
        problem.terms(),
        new RosterProblem.Floor(
            floor.sites(),
            agents,
            floor.unavailable().stream().filter(u -> u.person().equals(person)).toList(),
            floor.wishes().stream().filter(w -> w.agent().equals(person)).toList(),
            floor.workedBefore().stream().filter(w -> w.agent().equals(person)).toList()),
        problem.needs(),
        new RosterProblem.Activities(new LinkedHashMap<>(), null));
  }

  private static Roster of(Roster roster, String person) {
    List<Shift> shifts =
        roster.shifts().stream().filter(shift -> shift.agent().equals(person)).toList();
    return Roster.of(shifts, List.of());
  }
}
