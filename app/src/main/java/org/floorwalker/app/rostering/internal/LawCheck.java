package org.floorwalker.app.rostering.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.floorwalker.app.rostering.internal.RosterInputs.Inputs;
import org.floorwalker.planning.roster.ActivityRequest;
import org.floorwalker.planning.roster.Agent;
import org.floorwalker.planning.roster.Roster;
import org.floorwalker.planning.roster.RosterProblem;
import org.floorwalker.planning.roster.Shift;
import org.floorwalker.planning.rules.LawFinding;
import org.floorwalker.planning.rules.RosterCheck;
import org.floorwalker.planning.rules.RosterLaw;
import org.floorwalker.planning.rules.RuleEntry;
import org.floorwalker.planning.rules.Violation;

/// Asks the independent judge whether a roster may stand.
public final class LawCheck {
  /// Names of the rules for those under eighteen begin so.
  private static final String YOUNG = "young";

  private LawCheck() {}

  /// Every rule the roster breaks.
  public static List<Violation> all(RosterProblem problem, Roster roster) {
    return RosterCheck.check(problem, withoutAbsences(problem, roster));
  }

  /// Part-day absences lie in published shifts as activities nobody asked for; no rule is
  /// about them.
  private static Roster withoutAbsences(RosterProblem problem, Roster roster) {
    return Roster.of(
        roster.shifts().stream().map(shift -> withoutAbsences(problem, shift)).toList(),
        roster.attendances());
  }

  private static Shift withoutAbsences(RosterProblem problem, Shift shift) {
    return new Shift(
        shift.agent(),
        shift.day(),
        shift.range(),
        shift.pauses(),
        shift.activities().stream()
            .filter(placed -> problem.activities().requests().containsKey(placed.activity()))
            .toList());
  }

  /// What the law of months, calendars and ages finds beside the rules of the roster itself; what
  /// both say is said once.
  public static List<LawFinding> beyond(
      List<Violation> known, RosterProblem problem, Roster roster, RosterLaw.Around around) {
    return RosterLaw.findings(problem, withoutAbsences(problem, roster), around).stream()
        .filter(finding -> known.stream().noneMatch(v -> isSame(v, finding.violation())))
        .toList();
  }

  private static boolean isSame(Violation one, Violation other) {
    return one.rule().equals(other.rule())
        && one.agent().equals(other.agent())
        && one.businessDay().equals(other.businessDay());
  }

  /// Rules one person's changed rows break that they did not break before, or break by more; who is
  /// under eighteen also has the law on young workers.
  public static List<Violation> newlyBroken(
      Inputs gathered, Roster before, Roster after, String person) {
    RosterProblem alone = alone(gathered.problem(), person);
    List<Violation> broken = new ArrayList<>(all(alone, of(after, person)));
    List<Violation> known = new ArrayList<>(all(alone, of(before, person)));
    if (gathered.young().people().containsKey(person)) {
      broken.addAll(young(alone, of(after, person), gathered.young()));
      known.addAll(young(alone, of(before, person), gathered.young()));
    }
    broken.removeIf(found -> known.stream().anyMatch(k -> isNoBetter(k, found)));
    return broken;
  }

  private static List<Violation> young(
      RosterProblem problem, Roster roster, RosterLaw.Around young) {
    return beyond(List.of(), problem, roster, young).stream()
        .filter(finding -> finding.severity() == RuleEntry.Severity.HARD)
        .map(LawFinding::violation)
        .filter(violation -> violation.rule().startsWith(YOUNG))
        .toList();
  }

  /// Whether the one is the same breach and as far from the limit as the other or further.
  private static boolean isNoBetter(Violation one, Violation other) {
    return isSame(one, other) && excess(one) >= excess(other);
  }

  private static double excess(Violation violation) {
    return Math.abs(violation.figure().measured() - violation.figure().limit());
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
        new RosterProblem.Activities(attendedBy(problem, person), null));
  }

  /// What the person attends, as if nobody else did: one person's correction moves nobody else.
  private static SequencedMap<String, ActivityRequest> attendedBy(
      RosterProblem problem, String person) {
    SequencedMap<String, ActivityRequest> attended = new LinkedHashMap<>();
    for (ActivityRequest request : problem.activities().requests().values()) {
      if (request.attendees().everyone().contains(person)) {
        ActivityRequest.Attendees own = new ActivityRequest.Attendees(List.of(person), null);
        attended.put(
            request.id(),
            new ActivityRequest(
                request.id(), request.kind(), request.length(), own, request.window()));
      }
    }
    return attended;
  }

  private static Roster of(Roster roster, String person) {
    List<Shift> shifts =
        roster.shifts().stream().filter(shift -> shift.agent().equals(person)).toList();
    return Roster.of(shifts, List.of());
  }
}
