package org.floorwalker.planning.staffing.simulation;

import java.util.Arrays;

/// What a contact that is not answered in time costs, in agent-hours: a price by queue for the
/// promise of the day, one by slot and queue for the floor of each slot. Prices rise where a
/// promise is missed and fall where it is more than kept.
final class MissPrices {
  private static final double START_PRICE_HOURS = 0.2;

  /// Relative change of a price in one round for each point of service that lacks or is over.
  private static final double PRICE_RESPONSE = 2.5;

  private static final double MOST_PRICE_STEP = 0.08;
  private static final double LEAST_PRICE_HOURS = 1e-4;

  /// Promises are aimed at from above, so that fresh days keep them too.
  private static final double GOAL_MARGIN = 0.003;

  /// First price of each contact that a slot lacks to its floor; rises where the floor is missed.
  private static final double FLOOR_PRICE_HOURS = 2;

  private static final double FLOOR_PRICE_RISE = 1.6;

  /// Agent-hours for each hour worked above the ceiling of occupancy.
  private static final double OCCUPANCY_PRICE = 8;

  /// The floor is aimed at from above, because each cell is known from few contacts only: by so
  /// many standard errors of its share on as many days as the last judgement simulates.
  private static final double FLOOR_MARGIN_ERRORS = 2;

  private final SkillNeedProblem problem;
  private final double[] prices;
  private final double[][] floorPrices;

  /// Floor and margin by slot and queue.
  private final double[][] floors;

  /// @param judgedDays days of the last judgement
  MissPrices(SkillNeedProblem problem, int judgedDays) {
    this.problem = problem;
    prices = new double[problem.queues().size()];
    Arrays.fill(prices, START_PRICE_HOURS);
    floorPrices = new double[problem.slots()][prices.length];
    for (double[] row : floorPrices) {
      Arrays.fill(row, FLOOR_PRICE_HOURS);
    }
    floors = floors(judgedDays);
  }

  private double[][] floors(int judgedDays) {
    double[][] aims = new double[problem.slots()][prices.length];
    double variance = problem.floorShare() * (1 - problem.floorShare());
    for (int queue = 0; queue < prices.length; queue++) {
      double[] perHour = problem.queues().get(queue).contactsPerHour();
      for (int slot = 0; slot < aims.length; slot++) {
        double contacts = perHour[slot] * problem.slotSeconds() / 3600 * judgedDays;
        double margin = FLOOR_MARGIN_ERRORS * Math.sqrt(variance / Math.max(1, contacts));
        aims[slot][queue] = Math.min(1, problem.floorShare() + margin);
      }
    }
    return aims;
  }

  /// Prices follow the service of the day in each queue.
  void follow(SlotOutcomes outcomes) {
    for (int queue = 0; queue < prices.length; queue++) {
      double goal = problem.queues().get(queue).goalShare() + GOAL_MARGIN;
      double step = PRICE_RESPONSE * (goal - outcomes.share(queue));
      double price = prices[queue] * Math.exp(Math.clamp(step, -MOST_PRICE_STEP, MOST_PRICE_STEP));
      prices[queue] = Math.max(LEAST_PRICE_HOURS, price);
    }
  }

  /// Floors that were missed become dearer to miss.
  void raiseFloors(SlotOutcomes judged) {
    for (int slot = 0; slot < floors.length; slot++) {
      for (int queue = 0; queue < prices.length; queue++) {
        double lacking = judged.lacking(slot, queue, floors[slot][queue]);
        floorPrices[slot][queue] *= lacking > 0 ? FLOOR_PRICE_RISE : 1;
      }
    }
  }

  /// The misses of a queue in a slot at the price of the day, in agent-hours.
  double ofMisses(SlotOutcomes outcomes, int slot, int queue) {
    return prices[queue] * outcomes.missed(slot, queue);
  }

  /// Agent-hours plus priced misses of some slots.
  double cost(SlotOutcomes of, int[][] staffing, int firstSlot, int endSlot) {
    double cost = 0;
    for (int slot = firstSlot; slot < endSlot; slot++) {
      cost +=
          rowCost(staffing[slot]) + OCCUPANCY_PRICE * of.hoursAbove(slot, problem.maxOccupancy());
      for (int queue = 0; queue < prices.length; queue++) {
        double lacking = of.lacking(slot, queue, floors[slot][queue]);
        cost += ofMisses(of, slot, queue) + floorPrices[slot][queue] * lacking;
      }
    }
    return cost;
  }

  private double rowCost(int[] row) {
    double cost = 0;
    for (int group = 0; group < row.length; group++) {
      cost += row[group] * problem.groups().get(group).cost();
    }
    return cost * problem.slotSeconds() / 3600;
  }
}
