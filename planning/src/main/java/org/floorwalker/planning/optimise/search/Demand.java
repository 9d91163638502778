package org.floorwalker.planning.optimise.search;

/// People needed per slot and queue, and those who already serve from outside the search.
///
/// Cells are numbered slot * queues + queue.
///
/// @param slots slots that cost anything
/// @param queues number of queues
/// @param need people needed
/// @param outside people who serve from elsewhere (a part of a larger roster that stands still);
///     may be fractional
record Demand(int slots, int queues, double[] need, double[] outside) {

  static Demand of(int slots, int queues, double[] need) {
    return new Demand(slots, queues, need, new double[need.length]);
  }

  double cost(int cell, int served) {
    return Points.ofSlot(need[cell], outside[cell] + served);
  }

  int priceOfOneMore(int cell, int served) {
    return Points.ofOneMore(need[cell], outside[cell] + served);
  }
}
