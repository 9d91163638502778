package org.floorwalker.planning.optimise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import org.floorwalker.planning.roster.RosterProblem;
import org.junit.jupiter.api.Test;

/// With a budget in iterations a search repeats exactly, for any number of threads.
class RepeatableSearchTest {
  @Test
  void a01_partsSearchedSideBySideGiveTheSameRoster() {
    RosterProblem problem = parted(3);
    Proposal alone = solve(problem, 1, 7);
    for (int threads : List.of(2, 5)) {
      Proposal shared = solve(problem, threads, 7);
      assertThat(shared.roster()).isEqualTo(alone.roster());
      assertThat(shared.report().cost()).isEqualTo(alone.report().cost());
    }
  }

  @Test
  void a02_anotherSeedGivesAnotherRoster() {
    RosterProblem problem = parted(3);
    assertThat(solve(problem, 2, 8).roster()).isNotEqualTo(solve(problem, 2, 7).roster());
  }

  @Test
  void a03_partsWorkedOnElsewhereGiveTheSameRoster() {
    RosterProblem problem = parted(3);
    List<Integer> rounds = new ArrayList<>();
    PartWorkers elsewhere =
        (round, progress) -> {
          rounds.add(round.number());
          byte[][] results = new byte[round.budgets().size()][];
          for (int part = results.length - 1; part >= 0; part--) {
            PartSolver solver = PartSolver.of(problem, 7);
            Budget budget = round.budgets().get(part);
            results[part] = solver.solve(round.number(), part, round.from(), budget, progress);
            assertThat(solver.solve(round.number(), part, round.from(), budget, progress))
                .as("a part that is worked on twice gives the same")
                .startsWith(Arrays.copyOf(results[part], 12));
          }
          return List.of(results);
        };
    Proposal shared =
        RosterOptimizer.solve(
            problem, new Budget.Iterations(60_000, 1), 7, Progress.NONE, elsewhere);
    assertThat(rounds).containsExactly(0, 1, 2);
    assertThat(shared.roster()).isEqualTo(solve(problem, 1, 7).roster());
  }

  @Test
  void a04_aPartOfAProblemThatHasChangedIsRefused() {
    RosterProblem problem = parted(3);
    PartWorkers elsewhere =
        (round, progress) -> {
          PartSolver solver = PartSolver.of(parted(4), 7);
          return List.of(solver.solve(0, 0, round.from(), round.budgets().getFirst(), progress));
        };
    assertThatThrownBy(
            () ->
                RosterOptimizer.solve(
                    problem, new Budget.Iterations(1000, 1), 7, Progress.NONE, elsewhere))
        .isInstanceOf(ChangedProblem.class)
        .hasMessageContaining("another problem");
  }

  /// What parts cost, each against its share of a queue, is no cost of the whole: the curve stands
  /// while they are searched, and falls when a round is over.
  @Test
  void a05_theCurveTellsTheWholeRosterAndNeverRises() {
    RosterProblem problem = parted(3);
    List<Double> costs = new ArrayList<>();
    Progress kept =
        new Progress() {
          @Override
          public void report(Point point) {
            costs.add(point.cost());
          }

          @Override
          public boolean isStopped() {
            return false;
          }
        };
    Proposal found = RosterOptimizer.solve(problem, new Budget.Iterations(60_000, 2), 7, kept);
    assertThat(costs).isSortedAccordingTo(Comparator.reverseOrder());
    assertThat(costs.stream().distinct().count()).isGreaterThan(3);
    assertThat(costs.getLast()).isGreaterThanOrEqualTo(found.report().cost().total() - 0.01);
  }

  /// Two countries without a meeting between them, so that each is a part.
  private static RosterProblem parted(long seed) {
    RosterProblem problem = RandomFloor.of(seed, 420);
    return new RosterProblem(
        problem.period(),
        problem.terms(),
        problem.floor(),
        problem.needs(),
        new RosterProblem.Activities(new LinkedHashMap<>(), null));
  }

  private static Proposal solve(RosterProblem problem, int threads, long seed) {
    return RosterOptimizer.solve(
        problem, new Budget.Iterations(60_000, threads), seed, Progress.NONE);
  }
}
