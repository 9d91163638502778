package org.floorwalker.planning.optimise.search;

import java.util.Arrays;

/// What a pause loses at least that starts anywhere in a stretch, looked up in two reads.
///
/// For each length of pause a table keeps the least of 1, 2, 4 … neighbouring starts; two rows of
/// it that overlap answer any stretch (Bender and Farach-Colton 2000, "The LCA problem revisited",
/// section 3).
final class LeastLoss {
  private long[] loss = new long[0];
  private int slots;

  /// Least of 2^level starts, by length of the pause, level and first start; an empty table is not
  /// worked out yet.
  private long[][][] least = new long[0][][];

  private boolean[] known = new boolean[0];

  /// Begins with other slots.
  ///
  /// @param lossBefore loss[t] is lost by all slots before t
  /// @param count number of slots, one less than sums
  void read(long[] lossBefore, int count) {
    loss = lossBefore;
    slots = count;
    Arrays.fill(known, false);
  }

  /// Adds to each cost what the pause loses where it costs least in its window.
  ///
  /// @param places where shifts that hold the window start, at least one
  /// @param costs charged, one of each place
  void charge(ShiftForm.PauseRow pause, int[] places, int count, long[] costs) {
    if (pause.length() >= known.length || !known[pause.length()]) {
      workOut(pause.length());
    }
    int level = levelOf(pause.latest() - pause.earliest() + 1);
    long[] row = least[pause.length()][level];
    int first = pause.earliest();
    int last = pause.latest() + 1 - (1 << level);
    for (int i = 0; i < count; i++) {
      costs[i] += Math.min(row[places[i] + first], row[places[i] + last]);
    }
  }

  /// The largest power of two that fits into so many starts.
  private static int levelOf(int starts) {
    return Integer.SIZE - 1 - Integer.numberOfLeadingZeros(starts);
  }

  private void workOut(int length) {
    int starts = slots - length + 1;
    int levels = levelOf(starts) + 1;
    makeRoom(length, levels);
    known[length] = true;
    long[][] rows = least[length];
    for (int t = 0; t < starts; t++) {
      rows[0][t] = loss[t + length] - loss[t];
    }
    for (int level = 1; level < levels; level++) {
      join(rows[level - 1], rows[level], 1 << (level - 1), starts + 1 - (1 << level));
    }
  }

  private static void join(long[] from, long[] to, int half, int starts) {
    for (int t = 0; t < starts; t++) {
      to[t] = Math.min(from[t], from[t + half]);
    }
  }

  private void makeRoom(int length, int levels) {
    if (length >= known.length) {
      known = Arrays.copyOf(known, length + 1);
      int before = least.length;
      least = Arrays.copyOf(least, length + 1);
      Arrays.fill(least, before, length + 1, new long[0][]);
    }
    if (least[length].length < levels || least[length][0].length < slots) {
      least[length] = new long[levels][slots];
    }
  }
}
