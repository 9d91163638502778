package org.floorwalker.planning.forecast;

/// Quantiles of a count with mean mu and variance mu + c mu²: Poisson for c = 0.
final class NegativeBinomial {
  private static final double POISSON_UNDER = 1e-6;
  private static final int MOST = 10_000;

  private NegativeBinomial() {}

  static Band band(double mean, double dispersion) {
    double p10 = quantile(mean, dispersion, 0.1);
    double p50 = quantile(mean, dispersion, 0.5);
    return new Band(mean, p10, p50, quantile(mean, dispersion, 0.9));
  }

  /// The quantile of the mid-distribution, which gives a count half of its own probability and
  /// runs straight between counts (Ma, Genton & Parzen 2011): bands of smallest counts that reach
  /// the share cover up to nine tenths instead of eight where few contacts come.
  static double quantile(double mean, double dispersion, double share) {
    boolean poisson = dispersion < POISSON_UNDER;
    double size = poisson ? 0 : 1 / dispersion;
    double failure = poisson ? 0 : mean / (size + mean);
    double probability = poisson ? Math.exp(-mean) : Math.pow(size / (size + mean), size);
    double before = 0;
    double middle = probability / 2;
    int count = 0;
    while (middle < share && count < MOST) {
      double ratio = poisson ? mean / (count + 1) : failure * (size + count) / (count + 1);
      before = middle;
      middle += probability / 2;
      probability *= ratio;
      middle += probability / 2;
      count++;
    }
    return count == 0 ? 0 : count - Math.max(0, middle - share) / (middle - before);
  }
}
