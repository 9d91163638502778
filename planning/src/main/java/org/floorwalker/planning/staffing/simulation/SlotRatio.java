package org.floorwalker.planning.staffing.simulation;

/// Adds up over replications what the ratio of two totals of a queue in a slot needs beside the
/// totals themselves: their squares and their product.
final class SlotRatio {
  private final Total numerator;
  private final Total denominator;

  /// By `slot * queues + queue`.
  private final double[] numeratorSquares;

  private final double[] denominatorSquares;
  private final double[] products;

  SlotRatio(Total numerator, Total denominator, int cells) {
    this.numerator = numerator;
    this.denominator = denominator;
    numeratorSquares = new double[cells];
    denominatorSquares = new double[cells];
    products = new double[cells];
  }

  void add(Tally tally) {
    double[] above = tally.queueTotals[numerator.ordinal()];
    double[] below = tally.queueTotals[denominator.ordinal()];
    for (int cell = 0; cell < products.length; cell++) {
      numeratorSquares[cell] += above[cell] * above[cell];
      denominatorSquares[cell] += below[cell] * below[cell];
      products[cell] += above[cell] * below[cell];
    }
  }

  /// @param totals each total of a cell over the replications
  Estimate of(int cell, double[][] totals, int replications) {
    return Ratio.ofMoments(
        replications,
        totals[numerator.ordinal()][cell],
        totals[denominator.ordinal()][cell],
        numeratorSquares[cell],
        denominatorSquares[cell],
        products[cell]);
  }
}
