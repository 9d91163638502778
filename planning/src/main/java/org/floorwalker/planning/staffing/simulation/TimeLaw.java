package org.floorwalker.planning.staffing.simulation;

import java.util.SplittableRandom;

/// How long something lasts by chance: handling a contact, or a customer's patience. Seconds.
///
/// Handle times of real centres are close to lognormal with a log deviation of 1.1 to 1.3; patience
/// is nearly exponential after the first announcement (Brown et al. 2005, JASA 100:36-50).
public sealed interface TimeLaw {
  /// Mean in seconds; infinite for [Endless].
  double meanSeconds();

  /// One draw in seconds.
  double drawSeconds(SplittableRandom random);

  /// Always the same number of seconds.
  record Fixed(double meanSeconds) implements TimeLaw {
    public Fixed {
      requirePositive(meanSeconds, "time");
    }

    @Override
    public double drawSeconds(SplittableRandom random) {
      return meanSeconds;
    }
  }

  /// Memoryless, with the mean given.
  record Exponential(double meanSeconds) implements TimeLaw {
    public Exponential {
      requirePositive(meanSeconds, "mean");
    }

    @Override
    public double drawSeconds(SplittableRandom random) {
      return meanSeconds * random.nextExponential();
    }
  }

  /// The logarithm is normal: mean 300 s with log deviation 1.2 has a median of 146 s.
  record Lognormal(double meanSeconds, double logDeviation) implements TimeLaw {
    public Lognormal {
      requirePositive(meanSeconds, "mean");
      requirePositive(logDeviation, "log deviation");
    }

    @Override
    public double drawSeconds(SplittableRandom random) {
      return meanSeconds
          * Math.exp(logDeviation * random.nextGaussian() - 0.5 * logDeviation * logDeviation);
    }
  }

  /// Weibull: shape below 1 for patience that hardens while waiting, 1 is exponential.
  record Weibull(double scaleSeconds, double shape) implements TimeLaw {
    public Weibull {
      requirePositive(scaleSeconds, "scale");
      requirePositive(shape, "shape");
    }

    /// The law with a given mean: scale = mean / Gamma(1 + 1/shape).
    public static Weibull ofMean(double meanSeconds, double shape) {
      return new Weibull(meanSeconds / GammaFunction.of(1 + 1 / shape), shape);
    }

    @Override
    public double meanSeconds() {
      return scaleSeconds * GammaFunction.of(1 + 1 / shape);
    }

    @Override
    public double drawSeconds(SplittableRandom random) {
      return scaleSeconds * Math.pow(random.nextExponential(), 1 / shape);
    }
  }

  /// Measured quantiles at equal steps of probability from 0 to 1, straight between them.
  record Empirical(double[] quantileSeconds) implements TimeLaw {
    public Empirical {
      if (quantileSeconds.length < 2) {
        throw new IllegalArgumentException(
            "%d quantiles make no law.\nMaybe give the least and the greatest at least."
                .formatted(quantileSeconds.length));
      }
      quantileSeconds = quantileSeconds.clone();
      for (int i = 0; i < quantileSeconds.length; i++) {
        if (!(quantileSeconds[i] >= (i == 0 ? 0 : quantileSeconds[i - 1]))) {
          throw new IllegalArgumentException(
              "Quantile %d is %s, below the one before.\nMaybe sort them."
                  .formatted(i, quantileSeconds[i]));
        }
      }
    }

    @Override
    public double meanSeconds() {
      double sum = 0;
      for (int i = 1; i < quantileSeconds.length; i++) {
        sum += 0.5 * (quantileSeconds[i - 1] + quantileSeconds[i]);
      }
      return sum / (quantileSeconds.length - 1);
    }

    @Override
    public double drawSeconds(SplittableRandom random) {
      double place = random.nextDouble() * (quantileSeconds.length - 1);
      int below = (int) place;
      return quantileSeconds[below]
          + (place - below) * (quantileSeconds[below + 1] - quantileSeconds[below]);
    }
  }

  /// Never ends: a customer who does not abandon.
  record Endless() implements TimeLaw {
    @Override
    public double meanSeconds() {
      return Double.POSITIVE_INFINITY;
    }

    @Override
    public double drawSeconds(SplittableRandom random) {
      return Double.POSITIVE_INFINITY;
    }
  }

  /// The law of patience with the given mean: exponential, or endless when the mean is infinite.
  static TimeLaw patience(double meanSeconds) {
    return Double.isInfinite(meanSeconds) ? new Endless() : new Exponential(meanSeconds);
  }

  private static void requirePositive(double value, String what) {
    if (!(value > 0) || Double.isInfinite(value)) {
      throw new IllegalArgumentException(
          "A %s of %s is not a positive number.\nMaybe the handle time is missing."
              .formatted(what, value));
    }
  }
}
