package org.floorwalker.planning.optimise.search;

import java.util.List;
import org.floorwalker.planning.optimise.Budget;
import org.floorwalker.planning.optimise.Progress;
import org.floorwalker.planning.optimise.Proposal;
import org.floorwalker.planning.roster.RosterProblem;
import org.floorwalker.planning.roster.RosterReport.Effort;

/// Solves one compiled problem from a lawful start.
public final class Solver {
  private static final double HOT = 30;
  private static final double COLD = 0.6;

  private final Model model;
  private final FirstRoster first;
  private final long seed;

  private Solver(Model model, FirstRoster first, long seed) {
    this.model = model;
    this.first = first;
    this.seed = seed;
  }

  public static Solver of(RosterProblem problem, long seed) {
    Model model = Compiler.compile(problem);
    FirstRoster first = FirstRoster.of(model, seed);
    return new Solver(model.withPeople(first.people()), first, seed);
  }

  public Proposal solve(Budget budget, Progress progress) {
    Plan plan = new Plan(Part.whole(model));
    for (int a = 0; a < plan.agents(); a++) {
      plan.seat(a, first.tour(a));
    }
    Search search = new Search(plan, SearchRandom.of(seed, 2));
    double before = Allowance.threadSeconds();
    Allowance allowance =
        switch (budget) {
          case Budget.CpuSeconds cpu -> new Allowance.Cpu(cpu.seconds());
          case Budget.Iterations iterations -> new Allowance.Moves(iterations.moves(), search);
        };
    new Annealing(search, Annealing.usualMenu(), progress::isStopped).cool(HOT, COLD, allowance);
    Effort effort = new Effort(Allowance.threadSeconds() - before, search.priced());
    return new Account(plan).proposal(List.of(), List.of(), effort);
  }
}
