package org.floorwalker.planning.time;

import java.util.stream.IntStream;

/// The longest unit that all of some lengths are multiples of, so that a program over their sums
/// counts in few steps: 90 for 450, 360 and 270 minutes.
public final class CommonUnit {
  private CommonUnit() {}

  /// @param lengths whole numbers of one unit of time, none negative
  /// @return at least 1, also without any length
  public static int of(IntStream lengths) {
    return Math.max(1, lengths.reduce(0, CommonUnit::greatestDivisor));
  }

  private static int greatestDivisor(int one, int other) {
    return other == 0 ? one : greatestDivisor(other, one % other);
  }
}
