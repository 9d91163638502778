package org.floorwalker.planning.optimise.search;

import java.util.Arrays;
import java.util.function.Consumer;
import org.floorwalker.planning.optimise.BoundStep;
import org.floorwalker.planning.roster.Roster;
import org.floorwalker.planning.roster.RosterProblem;
import org.jspecify.annotations.Nullable;

/// A lower bound on what any lawful roster of a problem without activities costs.
///
/// Who serves a queue in a slot is tied to who is at the desk there by a price; for any prices, the
/// cheapest service of every queue and slot plus the cheapest tour of every agent costs at most as
/// much as any roster (Lagrangian relaxation). The squares of fairness enter through tangents. Good
/// prices are the slopes of a [RelaxedRoster], made cheaper pass by pass; they are averaged over
/// the passes.
public final class LowerBound {
  private static final int EVALUATE_EVERY = 4;
  private static final double FRESH = 0.3;

  private final Plan plan;
  private final Demand demand;
  private final RelaxedRoster relaxed;

  /// Averaged prices: what one more person changes the cost by.
  private final double[] prices;

  private final double unserved;
  private final SearchRandom random;

  private LowerBound(RosterProblem problem, Roster start, long seed) {
    if (!problem.activities().requests().isEmpty()) {
      throw new IllegalArgumentException(
          "The bound knows no activities.\nMaybe take activities.csv away.");
    }
    this.plan = Repairs.of(problem, start).plan();
    this.demand = plan.part.demand();
    this.relaxed = new RelaxedRoster(plan);
    this.prices = new double[plan.desk.horizon * demand.queues()];
    this.unserved = unservedCost(plan.part.model());
    this.random = SearchRandom.of(seed, 11);
  }

  /// Raises the bound until the processor time is used up.
  ///
  /// @param start a lawful roster, the better the sooner the bound is good
  public static BoundStep raise(
      RosterProblem problem,
      Roster start,
      double cpuSeconds,
      long seed,
      Consumer<BoundStep> steps) {
    double from = Allowance.threadSeconds();
    LowerBound bound = new LowerBound(problem, start, seed);
    return bound.run(from, cpuSeconds, steps);
  }

  private BoundStep run(double from, double seconds, Consumer<BoundStep> steps) {
    @Nullable BoundStep best = null;
    for (int pass = 1; ; pass++) {
      improveEverybody();
      average(pass == 1 ? 1 : FRESH);
      double used = Allowance.threadSeconds() - from;
      boolean last = used >= seconds;
      if (last || pass % EVALUATE_EVERY == 0) {
        double found = Math.max(best == null ? 0 : best.bound(), evaluate());
        best =
            new BoundStep(pass, found, unserved + relaxed.cost(), Allowance.threadSeconds() - from);
        steps.accept(best);
        if (last) {
          return best;
        }
      }
    }
  }

  /// Queues that no agent serves cost what they cost.
  private double unservedCost(Model model) {
    boolean[] isServed = new boolean[model.queues().size()];
    for (int queue : plan.part.queueNumbers()) {
      isServed[queue] = true;
    }
    double points = 0;
    for (int i = 0; i < model.need().length; i++) {
      points += isServed[i % isServed.length] ? 0 : Points.ofSlot(model.need()[i], 0);
    }
    return points;
  }

  private void improveEverybody() {
    int[] order = new int[plan.agents()];
    Arrays.setAll(order, a -> a);
    for (int i = order.length - 1; i > 0; i--) {
      int j = random.below(i + 1);
      int other = order[j];
      order[j] = order[i];
      order[i] = other;
    }
    for (int a : order) {
      relaxed.improve(a);
    }
  }

  private void average(double fresh) {
    for (int i = 0; i < prices.length; i++) {
      prices[i] += fresh * (relaxed.slope(i) - prices[i]);
    }
  }

  /// The bound at the averaged prices.
  private double evaluate() {
    double sum = unserved;
    for (int cell = 0; cell < prices.length; cell++) {
      sum += cheapestService(cell, prices[cell]);
    }
    for (int a = 0; a < plan.agents(); a++) {
      sum += relaxed.leastTour(a, prices);
    }
    return sum;
  }

  /// Least of cost minus price over whole numbers of people.
  private double cheapestService(int cell, double price) {
    int people = 0;
    double now = demand.cost(cell, 0);
    while (true) {
      double next = demand.cost(cell, people + 1);
      if (next - now >= price) {
        return now - price * people;
      }
      now = next;
      people++;
    }
  }
}
