package org.floorwalker.planning.optimise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.floorwalker.planning.roster.RosterProblem;
import org.junit.jupiter.api.Test;

/// With a budget in iterations a search repeats exactly, for any number of threads.
class RepeatableSearchTest {
  @Test
  void a01PartsSearchedSideBySideGiveTheSameRoster() {
    RosterProblem problem = RandomFloor.of(3, 420);
    Proposal alone = solve(problem, 1, 7);
    for (int threads : List.of(2, 5)) {
      Proposal shared = solve(problem, threads, 7);
      assertThat(shared.roster()).isEqualTo(alone.roster());
      assertThat(shared.report().cost()).isEqualTo(alone.report().cost());
    }
  }

  @Test
  void a02AnotherSeedGivesAnotherRoster() {
    RosterProblem problem = RandomFloor.of(3, 420);
    assertThat(solve(problem, 2, 8).roster()).isNotEqualTo(solve(problem, 2, 7).roster());
  }

  private static Proposal solve(RosterProblem problem, int threads, long seed) {
    return RosterOptimizer.solve(
        problem, new Budget.Iterations(60_000, threads), seed, Progress.NONE);
  }
}
