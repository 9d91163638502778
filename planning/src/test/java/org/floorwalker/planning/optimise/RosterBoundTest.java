package org.floorwalker.planning.optimise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.floorwalker.planning.roster.Roster;
import org.floorwalker.planning.roster.RosterProblem;
import org.floorwalker.planning.roster.RosterText;
import org.floorwalker.planning.rules.RosterEvaluation;
import org.junit.jupiter.api.Test;

/// No roster costs less than the bound, and where whole people fit the need the bound says so.
class RosterBoundTest {
  @Test
  void a01_noRosterOfRandomFloorsCostsLess() {
    int positive = 0;
    for (long seed = 1; seed <= 25; seed++) {
      RosterProblem problem = withoutActivities(RandomFloor.of(seed));
      Roster roster = solved(problem);
      double cost = RosterEvaluation.of(problem, roster).cost().total();
      List<BoundStep> steps = new ArrayList<>();
      BoundStep last = RosterBound.raise(problem, roster, 0.05, seed, steps::add);
      assertThat(last.bound()).as("floor %d", seed).isLessThanOrEqualTo(cost * (1 + 1e-6) + 0.01);
      assertThat(steps).isNotEmpty().last().isEqualTo(last);
      positive += last.bound() > 0.1 * cost ? 1 : 0;
    }
    assertThat(positive).as("floors with a bound that says something").isGreaterThan(12);
  }

  /// One agent, one lawful tour: bound, relaxed roster and roster are one.
  @Test
  void a02_whereThereIsNoChoiceTheBoundIsTheCost() {
    RosterProblem problem =
        RosterText.parse(
                """
                floor     Oslo, 15 min, Mon 2027-03-29, 1 days
                open      08:00-16:00
                contract  56 h, shifts 8, tolerance 0
                need      voice 08:00 2 12:00 1 16:00 0
                Amy       08-16 voice
                """)
            .problem();
    Roster roster = solved(problem);
    double cost = RosterEvaluation.of(problem, roster).cost().total();
    BoundStep last = RosterBound.raise(problem, roster, 0.01, 1, step -> {});
    assertThat(last.bound()).isCloseTo(cost, org.assertj.core.data.Offset.offset(0.01));
    assertThat(last.relaxed()).isCloseTo(cost, org.assertj.core.data.Offset.offset(0.01));
  }

  private static Roster solved(RosterProblem problem) {
    return RosterOptimizer.solve(problem, new Budget.Iterations(4000, 1), 1, Progress.NONE)
        .roster();
  }

  private static RosterProblem withoutActivities(RosterProblem problem) {
    return new RosterProblem(
        problem.period(),
        problem.terms(),
        problem.floor(),
        problem.needs(),
        new RosterProblem.Activities(new LinkedHashMap<>(), null));
  }
}
