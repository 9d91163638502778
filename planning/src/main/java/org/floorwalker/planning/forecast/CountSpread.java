package org.floorwalker.planning.forecast;

import java.util.Arrays;

/// How far counts fall from their forecast, learnt from rehearsals: the variance of a count of mean
/// mu is mu + c mu² (day-level gamma noise on Poisson arrivals; Ibrahim, Ye, L'Ecuyer & Shen 2016),
/// with the 10, 50 and 90 % points of the standardised errors.
///
/// @param dispersion c, at least 0
/// @param low standardised 10 % point
/// @param middle standardised 50 % point
/// @param high standardised 90 % point
record CountSpread(double dispersion, double low, double middle, double high) {
  static final double NORMAL_90 = 1.2815515655446004;
  private static final double CLIPPED_SQUARE = 4;

  /// Of a standard normal law.
  private static final double EXPECTED_CLIPPED_SQUARE = 0.9205;

  private static final double LARGEST = 4;
  private static final double SMALL_MEAN = 8;
  private static final double NORMAL_DAYS = 60;

  static CountSpread normal(double dispersion) {
    return new CountSpread(dispersion, -NORMAL_90, 0, NORMAL_90);
  }

  CountSpread wider(double factor) {
    return factor == 1 ? this : new CountSpread(dispersion * factor, low, middle, high);
  }

  /// The same for a day of which more is uncertain.
  CountSpread plus(double variance) {
    return new CountSpread(dispersion + variance, low, middle, high);
  }

  /// Errors gathered for one horizon.
  static final class Errors {
    private double[] means = new double[256];
    private double[] counts = new double[256];
    private double[] known = new double[256];
    private int size;

    void add(double mean, double count) {
      add(mean, count, 0);
    }

    /// @param variance the part of the relative variance that is known of this day
    void add(double mean, double count, double variance) {
      if (mean > 0) {
        if (size == means.length) {
          means = Arrays.copyOf(means, 2 * size);
          counts = Arrays.copyOf(counts, 2 * size);
          known = Arrays.copyOf(known, 2 * size);
        }
        means[size] = mean;
        known[size] = variance;
        counts[size++] = count;
      }
    }

    boolean isEmpty() {
      return size == 0;
    }

    /// The dispersion under which clipped squared errors have the size a normal law gives them.
    double dispersion() {
      double below = 0;
      double above = LARGEST;
      for (int step = 0; step < 30; step++) {
        double middle = (below + above) / 2;
        if (meanSquare(middle) > EXPECTED_CLIPPED_SQUARE) {
          below = middle;
        } else {
          above = middle;
        }
      }
      return above < 1e-6 ? 0 : above;
    }

    private double meanSquare(double dispersion) {
      double sum = 0;
      double weights = 0;
      for (int i = 0; i < size; i++) {
        double z = standardised(i, dispersion);
        sum += means[i] * Math.min(CLIPPED_SQUARE, z * z);
        weights += means[i];
      }
      return weights == 0 ? 0 : sum / weights;
    }

    private double standardised(int i, double dispersion) {
      return (counts[i] - means[i]) / deviation(means[i], dispersion + known[i]);
    }

    /// The measured points, drawn to those of a normal law as if sixty days more had followed it:
    /// slots of one day err together, so it is days that count.
    ///
    /// @param days different days among the errors
    CountSpread spread(double dispersion, int days) {
      double[] z = new double[size];
      Arrays.setAll(z, i -> standardised(i, dispersion));
      Arrays.sort(z);
      double trust = days / (days + NORMAL_DAYS);
      double low = drawn(z, 0.1, -NORMAL_90, trust);
      double middle = drawn(z, 0.5, 0, trust);
      double high = drawn(z, 0.9, NORMAL_90, trust);
      return new CountSpread(dispersion, Math.min(low, middle), middle, Math.max(high, middle));
    }

    private static double drawn(double[] z, double share, double normal, double trust) {
      double measured = Math.clamp(Numbers.quantile(z, share), -4, 4);
      return normal + trust * (measured - normal);
    }
  }

  private static double deviation(double mean, double dispersion) {
    return Math.sqrt(mean + dispersion * mean * mean);
  }

  Band band(double mean) {
    if (!(mean > 0)) {
      return Band.ZERO;
    }
    if (mean < SMALL_MEAN) {
      return NegativeBinomial.band(mean, dispersion);
    }
    double deviation = deviation(mean, dispersion);
    double p10 = Math.max(0, mean + low * deviation);
    double p50 = Math.max(p10, mean + middle * deviation);
    return new Band(mean, p10, p50, Math.max(p50, mean + high * deviation));
  }
}
