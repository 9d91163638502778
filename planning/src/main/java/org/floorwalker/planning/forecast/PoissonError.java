package org.floorwalker.planning.forecast;

/// The error that chance alone leaves when the expected count is known exactly.
public final class PoissonError {
  private static final double LARGE = 500;

  private PoissonError() {}

  /// Mean absolute deviation of a Poisson count from its mean m: 2 m^(k+1) e^-m / k! with k the
  /// whole part of m (de Moivre; Johnson, Kemp & Kotz 2005, eq. 4.19); for large m that of the
  /// normal law, the square root of 2m/pi.
  public static double meanAbsolute(double mean) {
    if (!(mean > 0)) {
      return 0;
    }
    if (mean > LARGE) {
      return Math.sqrt(2 * mean / Math.PI);
    }
    double logarithm = Math.log(2) - mean;
    int whole = (int) mean;
    logarithm += Math.log(mean);
    for (int k = 1; k <= whole; k++) {
      logarithm += Math.log(mean / k);
    }
    return Math.exp(logarithm);
  }
}
