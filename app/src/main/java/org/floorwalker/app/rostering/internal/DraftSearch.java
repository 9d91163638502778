package org.floorwalker.app.rostering.internal;

import java.util.List;
import org.floorwalker.app.rostering.RosterVersion;
import org.floorwalker.app.rostering.Steady;
import org.floorwalker.app.rostering.internal.RosterInputs.Inputs;
import org.floorwalker.app.rostering.store.LockStore;
import org.floorwalker.app.rostering.store.SearchStore;
import org.floorwalker.planning.optimise.Budget;
import org.floorwalker.planning.optimise.DayLock;
import org.floorwalker.planning.optimise.Progress;
import org.floorwalker.planning.optimise.Proposal;
import org.floorwalker.planning.optimise.RosterOptimizer;
import org.floorwalker.planning.plan.PromiseLoop;
import org.floorwalker.planning.roster.Roster;
import org.springframework.stereotype.Component;

/// The search for a draft: anew, in rounds until each day keeps its promise, or from another draft
/// whose locked rows stay as they are.
@Component
public final class DraftSearch {
  /// Replications that tell which days lack people between two rounds of the search.
  private static final int LOOP_REPLICATIONS = 12;

  /// Share of the work that goes into a sketch, from which steady starts are read, and the most
  /// processor seconds of it: a few show already where the starts lie.
  private static final double SKETCH = 0.25;

  private static final double MOST_SKETCH = 15;

  private final RosterInputs inputs;
  private final SearchStore searches;
  private final LockStore locks;
  private final RosterSimulation simulation;
  private final SearchSharing sharing;

  DraftSearch(
      RosterInputs inputs,
      SearchStore searches,
      LockStore locks,
      RosterSimulation simulation,
      SearchSharing sharing) {
    this.inputs = inputs;
    this.searches = searches;
    this.locks = locks;
    this.simulation = simulation;
    this.sharing = sharing;
  }

  /// The best found within the budget.
  public Proposal find(RosterVersion wanted, Inputs gathered, Budget budget, DraftCurve curve) {
    return searches
        .findOrigin(wanted.id())
        .map(origin -> rebuilt(wanted, gathered, origin, budget, curve))
        .orElseGet(() -> anew(wanted, gathered, budget, curve));
  }

  private Proposal anew(RosterVersion wanted, Inputs gathered, Budget budget, DraftCurve curve) {
    Steady steady = searches.findSteady(wanted.id());
    if (steady == Steady.NONE) {
      return looped(wanted, inputs.forSearch(gathered), budget, curve);
    }
    Inputs free = inputs.forSearch(gathered);
    double part = sketched(budget);
    Roster sketch =
        RosterOptimizer.solve(
                free.problem(),
                budget.share(part),
                wanted.recipe().seed(),
                SketchProgress.sketch(curve.next(), part))
            .roster();
    // Helpers read the problem from the database without these windows, and leave its parts alone.
    Inputs narrow = free.with(SteadyStarts.in(free.problem(), sketch, steady));
    return looped(wanted, narrow, budget.share(1 - part), SketchProgress.search(curve, part));
  }

  private static double sketched(Budget budget) {
    return switch (budget) {
      case Budget.CpuSeconds(double seconds, int _) -> Math.min(SKETCH, MOST_SKETCH / seconds);
      case Budget.Iterations _ -> SKETCH;
    };
  }

  private Proposal looped(RosterVersion wanted, Inputs search, Budget budget, Progress curve) {
    PromiseLoop.Effort effort =
        new PromiseLoop.Effort(
            budget,
            LOOP_REPLICATIONS,
            wanted.recipe().seed(),
            sharing.of(wanted, search.problem()));
    return simulation.loop(wanted, search).run(effort, curve).proposal();
  }

  private Proposal rebuilt(
      RosterVersion wanted,
      Inputs gathered,
      SearchStore.Origin origin,
      Budget budget,
      DraftCurve curve) {
    Roster from = inputs.roster(gathered, origin.from());
    List<DayLock> held =
        Rebuilding.locks(gathered, from, wanted.span(), locks.list(wanted.id()), origin.teams());
    return RosterOptimizer.rebuild(
        inputs.forSearch(gathered, held).problem(),
        from,
        held,
        budget,
        wanted.recipe().seed(),
        curve);
  }
}
