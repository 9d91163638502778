package org.floorwalker.planning.staffing;

/// The shortest way between two rising curves: it bends only where it touches one of them, so its
/// steepest step is the least possible.
///
/// @param lower what must be done after 0, 1, 2 … steps
/// @param upper what may be done by then; equal to `lower` at both ends, nowhere below it
record TightString(double[] lower, double[] upper) {

  /// Height gained in each step.
  double[] steps() {
    double[] steps = new double[lower.length - 1];
    int from = 0;
    double height = lower[0];
    while (from < steps.length) {
      Bend bend = next(from, height);
      double step = (bend.height - height) / (bend.index - from);
      for (int i = from; i < bend.index; i++) {
        steps[i] = Math.max(0, step);
      }
      from = bend.index;
      height = bend.height;
    }
    return steps;
  }

  private record Bend(int index, double height) {}

  /// The next point where the string must bend, or its end.
  private Bend next(int from, double height) {
    double least = Double.NEGATIVE_INFINITY;
    double most = Double.POSITIVE_INFINITY;
    int leastAt = from + 1;
    int mostAt = from + 1;
    for (int i = from + 1; i < lower.length; i++) {
      double low = (lower[i] - height) / (i - from);
      double high = (upper[i] - height) / (i - from);
      if (low > most) {
        return new Bend(mostAt, upper[mostAt]);
      }
      if (high < least) {
        return new Bend(leastAt, lower[leastAt]);
      }
      if (low >= least) {
        least = low;
        leastAt = i;
      }
      if (high <= most) {
        most = high;
        mostAt = i;
      }
    }
    return new Bend(lower.length - 1, lower[lower.length - 1]);
  }
}
