package org.floorwalker.planning.optimise.search;

/// A small fast stream of random numbers, the same on every machine (SplitMix64; Steele, Lea and
/// Flood 2014, "Fast splittable pseudorandom number generators").
final class SearchRandom {
  private static final int TABLE = 4096;
  private static final double[] EXPONENTIAL = exponentialQuantiles();

  private long state;

  SearchRandom(long seed) {
    this.state = seed;
  }

  /// A stream of its own for each purpose.
  static SearchRandom of(long seed, long purpose) {
    SearchRandom mixer = new SearchRandom(seed * 0x632BE59BD9B4E019L + purpose);
    return new SearchRandom(mixer.next());
  }

  long next() {
    state += 0x9E3779B97F4A7C15L;
    long z = state;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }

  /// A number from 0 to bound - 1; the bias of at most bound / 2^32 does not matter to a search.
  int below(int bound) {
    return (int) (((next() >>> 32) * bound) >>> 32);
  }

  boolean oneIn(int chances) {
    return below(chances) == 0;
  }

  /// Exponential with mean 1, from a table of quantiles: how much worse annealing may go at
  /// temperature 1.
  double exponential() {
    return EXPONENTIAL[(int) (next() >>> 52)];
  }

  private static double[] exponentialQuantiles() {
    double[] quantiles = new double[TABLE];
    for (int i = 0; i < TABLE; i++) {
      quantiles[i] = -Math.log((i + 0.5) / TABLE);
    }
    return quantiles;
  }
}
