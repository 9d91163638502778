package org.floorwalker.planning.forecast;

import java.util.function.IntToDoubleFunction;

/// Means over stretches of days of which some are not known.
final class KnownMeans {
  private final double[] sumBefore;
  private final int[] knownBefore;

  /// @param value of each day, `NaN` where not known
  KnownMeans(int days, IntToDoubleFunction value) {
    sumBefore = new double[days + 1];
    knownBefore = new int[days + 1];
    for (int day = 0; day < days; day++) {
      double of = value.applyAsDouble(day);
      boolean known = DayTable.known(of);
      sumBefore[day + 1] = sumBefore[day] + (known ? of : 0);
      knownBefore[day + 1] = knownBefore[day] + (known ? 1 : 0);
    }
  }

  /// Mean of the known days from the first, inclusive, to the end, exclusive; 0 when there are
  /// none.
  double mean(int from, int to) {
    int first = Math.max(0, from);
    int end = Math.clamp(to, first, knownBefore.length - 1);
    int known = knownBefore[end] - knownBefore[first];
    return known == 0 ? 0 : (sumBefore[end] - sumBefore[first]) / known;
  }
}
