package org.floorwalker.planning.optimise.search;

/// Sets of slots as bits of longs.
final class SlotBits {
  private SlotBits() {}

  static int words(int slots) {
    return (slots + 63) >>> 6;
  }

  static void set(long[] bits, int base, int from, int to) {
    for (int t = from; t < to; t++) {
      bits[base + (t >>> 6)] |= 1L << t;
    }
  }

  static void clear(long[] bits, int base, int from, int to) {
    for (int t = from; t < to; t++) {
      bits[base + (t >>> 6)] &= ~(1L << t);
    }
  }

  static boolean get(long[] bits, int base, int slot) {
    return (bits[base + (slot >>> 6)] >>> slot & 1) != 0;
  }

  /// The first slot of the set at or after `from`, at most `limit`.
  static int nextSet(long[] bits, int from, int limit) {
    return nextSet(bits, 0, from, limit);
  }

  static int nextSet(long[] bits, int base, int from, int limit) {
    int t = from;
    while (t < limit) {
      long rest = bits[base + (t >>> 6)] >>> t;
      if (rest != 0) {
        return Math.min(limit, t + Long.numberOfTrailingZeros(rest));
      }
      t = (t | 63) + 1;
    }
    return limit;
  }

  /// Bits of one word that lie in [from, to), both counted from the word's first slot and clipped.
  static long mask(int from, int to) {
    if (to <= 0 || from >= 64) {
      return 0;
    }
    long upper = to >= 64 ? -1L : (1L << to) - 1;
    return from <= 0 ? upper : upper & -(1L << from);
  }
}
