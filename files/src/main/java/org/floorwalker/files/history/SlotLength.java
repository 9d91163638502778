package org.floorwalker.files.history;

import java.util.Arrays;
import java.util.stream.IntStream;

/// Finds the slot length of a history from the minutes of the day at which its rows start.
final class SlotLength {
  private static final int[] LENGTHS = {1440, 60, 30, 20, 15, 10, 6, 5};
  private static final double NEARLY_ALL = 0.99;
  private static final double MOST = 0.5;

  private SlotLength() {}

  /// The longest lawful length on whose grid nearly all rows start, else the shortest on which most
  /// do, so that rows off the grid are named one by one; 0 when there is none, as of minutes.
  static int minutes(int[] minutesOfDay, int rows) {
    int shortest = LENGTHS[LENGTHS.length - 1];
    return IntStream.of(LENGTHS)
        .filter(length -> onGrid(minutesOfDay, rows, length) >= NEARLY_ALL * rows)
        .findFirst()
        .orElse(onGrid(minutesOfDay, rows, shortest) >= MOST * rows ? shortest : 0);
  }

  private static long onGrid(int[] minutesOfDay, int rows, int length) {
    return Arrays.stream(minutesOfDay, 0, rows).filter(minute -> minute % length == 0).count();
  }
}
