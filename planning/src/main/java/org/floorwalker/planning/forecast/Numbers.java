package org.floorwalker.planning.forecast;

import java.util.Arrays;

/// Small statistics on arrays.
final class Numbers {
  private Numbers() {}

  /// The middle value, or the mean of the two middle ones; 0 of nothing. Sorts the array.
  static double median(double[] values) {
    if (values.length == 0) {
      return 0;
    }
    Arrays.sort(values);
    int middle = values.length / 2;
    return values.length % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
  }

  /// The value below which the share of the sorted values lies, interpolated (Hyndman & Fan 1996,
  /// type 7).
  static double quantile(double[] sorted, double share) {
    double place = share * (sorted.length - 1);
    int below = (int) place;
    int above = Math.min(below + 1, sorted.length - 1);
    return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
  }
}
