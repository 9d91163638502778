package org.floorwalker.planning.staffing;

import java.util.Arrays;

/// Relative probabilities of the states of a queue whose neighbours stand in the ratio
/// `p(j+1) / p(j) = pace / (base + j × step)`.
///
/// They are built outwards from the most likely state, whose weight is 1, so that nothing
/// overflows, and stop where the rest is below one part in 10^17.
///
/// @param first state of the first weight kept
/// @param weights of the states from there on
record StateWeights(long first, double[] weights) {
  private static final double NEGLIGIBLE = 1e-17;
  private static final int MOST_STATES = 20_000_000;

  /// The ratio of neighbouring states.
  record Ratio(double pace, double base, double step) {
    double upFrom(long state) {
      return pace / (base + state * step);
    }

    /// The first state whose successor is less likely, not before `from`.
    long peak(long from, long last) {
      if (upFrom(from) <= 1) {
        return from;
      }
      double peak = step == 0 ? Double.POSITIVE_INFINITY : Math.ceil((pace - base) / step);
      return (long) Math.clamp(peak, (double) from, (double) last);
    }
  }

  /// States `from` to `last`; the weight of `from` is among them only when it matters.
  static StateWeights around(Ratio ratio, long from, long last) {
    long peak = ratio.peak(from, last);
    double[] down = downwards(ratio, peak, from);
    double[] up = upwards(ratio, peak, last);
    double[] weights = new double[down.length + up.length];
    for (int i = 0; i < down.length; i++) {
      weights[i] = down[down.length - 1 - i];
    }
    System.arraycopy(up, 0, weights, down.length, up.length);
    return new StateWeights(peak - down.length, weights);
  }

  /// The peak and the states above it.
  private static double[] upwards(Ratio ratio, long peak, long last) {
    double[] weights = new double[64];
    double weight = 1;
    double sum = 0;
    int size = 0;
    for (long state = peak; ; state++) {
      weights = room(weights, size);
      weights[size++] = weight;
      sum += weight;
      double up = ratio.upFrom(state);
      weight *= up;
      if (state >= last || (up < 1 && weight < NEGLIGIBLE * sum * (1 - up))) {
        return Arrays.copyOf(weights, size);
      }
    }
  }

  /// The states below the peak, nearest first.
  private static double[] downwards(Ratio ratio, long peak, long from) {
    double[] weights = new double[64];
    double weight = 1;
    double sum = 1;
    int size = 0;
    for (long state = peak - 1; state >= from; state--) {
      double down = 1 / ratio.upFrom(state);
      weight *= down;
      if (down < 1 && weight < NEGLIGIBLE * sum * (1 - down)) {
        break;
      }
      weights = room(weights, size);
      weights[size++] = weight;
      sum += weight;
    }
    return Arrays.copyOf(weights, size);
  }

  private static double[] room(double[] weights, int size) {
    if (size < weights.length) {
      return weights;
    }
    if (size >= MOST_STATES) {
      throw new IllegalArgumentException(
          "More than %d people could wait at once.\nMaybe the lines or the patience are mistyped."
              .formatted(MOST_STATES));
    }
    return Arrays.copyOf(weights, 2 * size);
  }

  double sum() {
    double sum = 0;
    for (double weight : weights) {
      sum += weight;
    }
    return sum;
  }

  /// Weight of a state, 0 where it is negligible.
  double of(long state) {
    long index = state - first;
    return index < 0 || index >= weights.length ? 0 : weights[(int) index];
  }
}
