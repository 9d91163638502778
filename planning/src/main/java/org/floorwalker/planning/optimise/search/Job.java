package org.floorwalker.planning.optimise.search;

import org.floorwalker.planning.optimise.Budget;
import org.floorwalker.planning.optimise.search.Watch.Effort;

/// One search over one part, from a solution of the whole problem to a better one for the part.
///
/// Jobs share nothing they write to, so they may run on any thread, in any order.
///
/// @param part what to search over
/// @param cooling temperatures
/// @param budget share of the whole budget for this job
/// @param seed seed of this job alone
record Job(Part part, Cooling cooling, Budget budget, long seed) {

  /// @param solution of the whole problem, changed for the part only
  record Result(Plan plan, Effort effort) {}

  Result run(Solution from, Watch watch) {
    Plan plan = new Plan(part);
    plan.load(from);
    long before = plan.total();
    Search search = new Search(plan, SearchRandom.of(seed, 2));
    Allowance allowance =
        switch (budget) {
          case Budget.CpuSeconds cpu -> new Allowance.Cpu(cpu.seconds(), search.startSeconds());
          case Budget.Iterations iterations -> new Allowance.Moves(iterations.moves(), search);
        };
    new FirstActivities(search).place();
    new Annealing(search, watch).cool(cooling, allowance);
    new PausePass(search).run();
    if (plan.total() > before) {
      // Places were found for activities that cost more than they are worth, in too little time.
      plan.load(from);
    }
    return new Result(plan, new Effort(search.priced(), search.cpuSeconds()));
  }
}
