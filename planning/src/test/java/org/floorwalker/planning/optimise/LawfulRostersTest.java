package org.floorwalker.planning.optimise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.floorwalker.planning.roster.RosterProblem;
import org.floorwalker.planning.roster.RosterReport;
import org.floorwalker.planning.rules.RosterCheck;
import org.floorwalker.planning.rules.RosterEvaluation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Every roster is lawful by the readable rules, which share no code with the search: on random
/// floors, finished or stopped at once.
class LawfulRostersTest {
  private static final int FLOORS = 60;

  @ParameterizedTest
  @ValueSource(longs = {1, 20_000})
  void a01RandomFloorsAreRosteredLawfully(long moves) {
    for (long seed = 1; seed <= FLOORS; seed++) {
      RosterProblem problem = RandomFloor.of(seed);
      Proposal proposal =
          RosterOptimizer.solve(problem, new Budget.Iterations(moves, 1), seed, Progress.NONE);
      RosterCheck.Findings findings = RosterCheck.findings(problem, proposal.roster());
      assertThat(findings.violations()).as("floor %d after %d moves", seed, moves).isEmpty();
      assertThat(findings.infeasible())
          .as("floor %d: agents who cannot reach their hours", seed)
          .containsExactlyInAnyOrderElementsOf(names(proposal.report()));
    }
  }

  @Test
  void a02TheCostIsWhatAnIndependentCountFinds() {
    for (long seed = 1; seed <= FLOORS; seed++) {
      RosterProblem problem = RandomFloor.of(seed);
      Proposal proposal =
          RosterOptimizer.solve(problem, new Budget.Iterations(5000, 1), seed, Progress.NONE);
      var counted = RosterEvaluation.of(problem, proposal.roster());
      assertThat(proposal.report().cost().total())
          .as("floor %d", seed)
          .isCloseTo(counted.cost().total(), within(1e-6 * (1 + counted.cost().total())));
    }
  }

  private static List<String> names(RosterReport report) {
    return report.infeasible().stream().map(RosterReport.Infeasible::agent).toList();
  }
}
