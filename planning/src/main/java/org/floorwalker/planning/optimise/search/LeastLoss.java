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

  /// What the cheapest pause of the length loses that starts at one of the slots.
  long of(int length, int first, int last) {
    if (length >= known.length || !known[length]) {
      workOut(length);
    }
    int level = levelOf(last - first + 1);
    long[] row = least[length][level];
    return Math.min(row[first], row[last + 1 - (1 << level)]);
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
