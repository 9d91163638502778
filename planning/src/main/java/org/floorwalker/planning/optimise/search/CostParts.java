package org.floorwalker.planning.optimise.search;

import org.floorwalker.planning.optimise.Explanation.Price;

/// What a roster costs by what it is for, in grains, as far as the days of one agent change it.
record CostParts(long coverage, long own, long customerTime, long seats) {
  static CostParts of(Plan plan, int agent) {
    return new CostParts(
        plan.coverage.total(),
        plan.duties.ownGrains(agent),
        plan.customers.grains(agent),
        plan.seats.total());
  }

  /// What this costs more than it did before.
  Price since(CostParts before) {
    return new Price(
        Points.points(coverage - before.coverage),
        Points.points(own - before.own),
        Points.points(customerTime - before.customerTime),
        Points.points(seats - before.seats));
  }
}
