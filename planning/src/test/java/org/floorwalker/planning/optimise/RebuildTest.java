package org.floorwalker.planning.optimise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.floorwalker.planning.roster.PlacedActivity;
import org.floorwalker.planning.roster.Roster;
import org.floorwalker.planning.roster.RosterProblem;
import org.floorwalker.planning.roster.Shift;
import org.floorwalker.planning.roster.Unavailability;
import org.floorwalker.planning.rules.RosterCheck;
import org.floorwalker.planning.time.TimeRange;
import org.junit.jupiter.api.Test;

/// A roster at hand made better: locked days stay to the minute, what is no longer lawful is made
/// anew, everything is lawful.
class RebuildTest {
  private static final int FLOORS = 25;
  private static final Budget SHORT = new Budget.Iterations(5_000, 1);

  private static Proposal solve(RosterProblem problem) {
    return RosterOptimizer.solve(problem, SHORT, 1, Progress.NONE);
  }

  private static Proposal rebuild(RosterProblem problem, Roster from, List<DayLock> locks) {
    return RosterOptimizer.rebuild(problem, from, locks, SHORT, 2, Progress.NONE);
  }

  private static Set<Shift> shifts(Roster roster, Predicate<Shift> which) {
    return roster.shifts().stream().filter(which).collect(Collectors.toSet());
  }

  @Test
  void a01_lockedDaysStayToTheMinute() {
    for (long seed = 1; seed <= FLOORS; seed++) {
      RosterProblem problem = RandomFloor.of(seed);
      Proposal start = solve(problem);
      LocalDate first = problem.period().firstDay();
      LocalDate last = first.plusDays(problem.period().days() / 2);
      List<DayLock> locks = new ArrayList<>();
      problem.floor().agents().keySet().stream()
          .skip(1)
          .forEach(agent -> locks.add(new DayLock(agent, first, last)));
      Proposal better = rebuild(problem, start.roster(), locks);
      Predicate<Shift> locked =
          shift ->
              locks.stream().anyMatch(lock -> lock.agent().equals(shift.agent()))
                  && !shift.day().date().isAfter(last);
      assertThat(shifts(better.roster(), locked))
          .as("floor %d", seed)
          .isEqualTo(shifts(start.roster(), locked));
      assertThat(RosterCheck.check(problem, better.roster())).as("floor %d", seed).isEmpty();
      assertThat(better.report().cost().total())
          .as("floor %d", seed)
          .isLessThanOrEqualTo(start.report().cost().total() + 1e-6);
    }
  }

  @Test
  void a02_everythingLockedChangesNothing() {
    RosterProblem problem = RandomFloor.of(5);
    Proposal start = solve(problem);
    LocalDate first = problem.period().firstDay();
    List<DayLock> locks =
        problem.floor().agents().keySet().stream()
            .map(agent -> new DayLock(agent, first, first.plusDays(40)))
            .toList();
    Proposal same = rebuild(problem, start.roster(), locks);
    assertThat(shifts(same.roster(), _ -> true)).isEqualTo(shifts(start.roster(), _ -> true));
    assertThat(placed(same.roster())).containsAll(placed(start.roster()));
  }

  private static Set<PlacedActivity> placed(Roster roster) {
    return roster.shifts().stream()
        .flatMap(shift -> shift.activities().stream())
        .collect(Collectors.toSet());
  }

  @Test
  void a03_whoFellIllIsRosteredAnewAndTheOthersStartWhereTheyWere() {
    for (long seed = 1; seed <= FLOORS; seed++) {
      RosterProblem problem = RandomFloor.of(seed);
      Proposal start = solve(problem);
      if (!start.roster().shifts().isEmpty()) {
        RosterProblem ill = withAbsence(problem, start.roster().shifts().getFirst());
        Proposal after = rebuild(ill, start.roster(), List.of());
        assertThat(RosterCheck.check(ill, after.roster())).as("floor %d", seed).isEmpty();
      }
    }
  }

  @Test
  void a04_daysThatAreNoLongerLawfulCannotBeLocked() {
    RosterProblem problem = RandomFloor.of(2);
    Roster roster = solve(problem).roster();
    Shift lost = roster.shifts().getFirst();
    LocalDate day = lost.day().date();
    List<DayLock> locks = List.of(new DayLock(lost.agent(), day, day));
    assertThatThrownBy(() -> rebuild(withAbsence(problem, lost), roster, locks))
        .hasMessageContaining(lost.agent());
  }

  /// The same with the agent of the shift away for two days from then.
  private static RosterProblem withAbsence(RosterProblem problem, Shift shift) {
    List<Unavailability> unavailable = new ArrayList<>(problem.floor().unavailable());
    LocalDate day = shift.day().date();
    var zone = problem.zoneOf(shift.agent());
    unavailable.add(
        new Unavailability(
            shift.agent(),
            TimeRange.of(
                day.atStartOfDay(zone).toInstant(), day.plusDays(2).atStartOfDay(zone).toInstant()),
            Unavailability.Kind.ABSENCE));
    RosterProblem.Floor floor = problem.floor();
    return new RosterProblem(
        problem.period(),
        problem.terms(),
        new RosterProblem.Floor(
            floor.sites(), floor.agents(), unavailable, floor.wishes(), floor.workedBefore()),
        problem.needs(),
        problem.activities());
  }
}
