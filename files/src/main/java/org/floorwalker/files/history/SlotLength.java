package org.floorwalker.files.history;

/// Finds the slot length of a history from the minutes of the day at which its rows start.
final class SlotLength {
  private static final int[] LENGTHS = {1440, 60, 30, 20, 15, 10, 6, 5};
  private static final double NEARLY_ALL = 0.99;

  private SlotLength() {}

  /// The longest lawful length on whose grid nearly all rows start; 5 when there is none, so that
  /// rows off the grid are named one by one.
  static int minutes(int[] minutesOfDay, int rows) {
    for (int length : LENGTHS) {
      int onGrid = 0;
      for (int row = 0; row < rows; row++) {
        onGrid += minutesOfDay[row] % length == 0 ? 1 : 0;
      }
      if (onGrid >= NEARLY_ALL * rows) {
        return length;
      }
    }
    return LENGTHS[LENGTHS.length - 1];
  }
}
