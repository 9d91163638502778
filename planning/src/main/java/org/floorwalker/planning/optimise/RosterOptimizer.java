package org.floorwalker.planning.optimise;

import java.util.List;
import org.floorwalker.planning.optimise.search.Solver;
import org.floorwalker.planning.roster.Roster;
import org.floorwalker.planning.roster.RosterProblem;
import org.floorwalker.planning.roster.RosterReport;
import org.floorwalker.planning.rules.RosterCheck;

/// Makes rosters: lawful at every instant, of ever lower cost.
///
/// Simulated annealing over flat arrays; see package.md. Agents who cannot reach their contract
/// hours are found before the search and named in the report; they are rostered as near to their
/// hours as the law lets them.
public final class RosterOptimizer {
  private RosterOptimizer() {}

  /// The best roster found within the budget.
  ///
  /// @param seed equal seeds and budgets in iterations give equal rosters
  /// @param progress hears of the search and may end it early; what was found is returned
  public static Proposal solve(RosterProblem problem, Budget budget, long seed, Progress progress) {
    return checked(problem, Solver.solve(problem, new Solver.Order(budget, seed, progress)));
  }

  /// Agents whose own rules contradict each other, so that no roster reaches their contract hours,
  /// each with a smallest set of reasons: what a search would find before it begins, without
  /// the search.
  public static List<RosterReport.Infeasible> contradictions(RosterProblem problem) {
    return Solver.contradictions(problem);
  }

  /// The same, the parts of a large problem worked on by others.
  public static Proposal solve(
      RosterProblem problem, Budget budget, long seed, Progress progress, PartWorkers workers) {
    return checked(
        problem, Solver.solve(problem, new Solver.Order(budget, seed, progress, workers)));
  }

  /// A better roster from one at hand, some days left as they are.
  ///
  /// Agents whose days are no longer lawful, say after a new absence, are rostered anew; whoever is
  /// new gets a tour. The search starts cool, so what is good stays.
  ///
  /// @param from roster to start from
  /// @param locks days to leave alone
  /// @throws IllegalArgumentException when locked days are not lawful
  public static Proposal rebuild(
      RosterProblem problem,
      Roster from,
      List<DayLock> locks,
      Budget budget,
      long seed,
      Progress progress) {
    Solver.Order order = new Solver.Order(budget, seed, progress);
    return checked(problem, Solver.rebuild(problem, from, locks, order));
  }

  /// Searches on from a roster, after the need has changed a little.
  ///
  /// @param start a proposal for the same people, days and rules
  public static Proposal improve(
      RosterProblem problem, Proposal start, Budget budget, long seed, Progress progress) {
    return checked(
        problem, Solver.improve(problem, start, new Solver.Order(budget, seed, progress)));
  }

  /// The same roster, accounted for against the need of this problem.
  public static Proposal judge(RosterProblem problem, Proposal proposal) {
    return checked(problem, Solver.judge(problem, proposal));
  }

  /// Nobody's word counts for a roster's lawfulness but that of the readable rules: a defect of the
  /// search is told with the roster instead of being found later.
  static Proposal checked(RosterProblem problem, Proposal proposal) {
    return new Proposal(
        proposal.roster(),
        proposal.coverage(),
        proposal.turns(),
        proposal.report().withViolations(RosterCheck.check(problem, proposal.roster()).size()));
  }
}
