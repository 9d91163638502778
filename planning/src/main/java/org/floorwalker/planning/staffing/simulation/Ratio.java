package org.floorwalker.planning.staffing.simulation;

/// Ratio of two sums over replications with its standard error by the delta method.
///
/// For r = X/Y over R replications the variance of r is about
/// sum (x - r y)² / (R (R - 1)) / mean(y)² (Law 2015, Simulation Modeling and Analysis, §9.4).
final class Ratio {
  private Ratio() {}

  static Estimate of(double[] numerators, double[] denominators) {
    double x = 0;
    double y = 0;
    for (int i = 0; i < numerators.length; i++) {
      x += numerators[i];
      y += denominators[i];
    }
    if (!(y > 0)) {
      return Estimate.UNKNOWN;
    }
    double ratio = x / y;
    double squares = 0;
    for (int i = 0; i < numerators.length; i++) {
      double rest = numerators[i] - ratio * denominators[i];
      squares += rest * rest;
    }
    int n = numerators.length;
    return new Estimate(ratio, n < 2 ? Double.NaN : Math.sqrt(squares * n / (n - 1.0)) / y);
  }

  /// The same from sums of x, y, x², y² and xy over n replications.
  static Estimate ofMoments(int n, double x, double y, double xx, double yy, double xy) {
    if (!(y > 0)) {
      return Estimate.UNKNOWN;
    }
    double ratio = x / y;
    double squares = Math.max(0, xx - 2 * ratio * xy + ratio * ratio * yy);
    return new Estimate(ratio, n < 2 ? Double.NaN : Math.sqrt(squares * n / (n - 1.0)) / y);
  }
}
