package org.floorwalker.planning.staffing.simulation;

/// The gamma function for arguments of at least 1, relative error about 1e-15.
///
/// Lanczos' series with g = 7 and nine terms (Lanczos 1964, SIAM J. Numer. Anal. B 1:86-96).
final class GammaFunction {
  private static final double[] TERMS = {
    0.99999999999980993,
    676.5203681218851,
    -1259.1392167224028,
    771.32342877765313,
    -176.61502916214059,
    12.507343278686905,
    -0.13857109526572012,
    9.9843695780195716e-6,
    1.5056327351493116e-7
  };

  private GammaFunction() {}

  static double of(double x) {
    double z = x - 1;
    double sum = TERMS[0];
    for (int i = 1; i < TERMS.length; i++) {
      sum += TERMS[i] / (z + i);
    }
    double t = z + 7.5;
    return Math.sqrt(2 * Math.PI) * Math.pow(t, z + 0.5) * Math.exp(-t) * sum;
  }
}
