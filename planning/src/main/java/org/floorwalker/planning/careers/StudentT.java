package org.floorwalker.planning.careers;

/// Student's distribution, from the incomplete beta function.
///
/// Source: NIST Digital Library of Mathematical Functions, 8.17.22 (continued fraction) and 5.11.3
/// (logarithm of the gamma function).
final class StudentT {
  private static final int MOST_TERMS = 500;
  private static final double EXACT = 1e-14;
  private static final double TINY = 1e-300;

  private StudentT() {}

  /// The value below which the share of the distribution lies, by halving.
  ///
  /// @param share above 0.5 and below 1
  /// @param freedom degrees of freedom, at least 1, not always whole
  static double quantile(double share, double freedom) {
    double low = 0;
    double high = 1;
    while (below(high, freedom) < share) {
      high *= 2;
    }
    for (int i = 0; i < 80; i++) {
      double middle = (low + high) / 2;
      if (below(middle, freedom) < share) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return (low + high) / 2;
  }

  /// Share of the distribution below a value of at least 0.
  static double below(double value, double freedom) {
    return 1 - beta(freedom / (freedom + value * value), freedom / 2, 0.5) / 2;
  }

  /// The regularised incomplete beta function.
  private static double beta(double x, double a, double b) {
    if (x <= 0 || x >= 1) {
      return x <= 0 ? 0 : 1;
    }
    if (x > (a + 1) / (a + b + 2)) {
      return 1 - beta(1 - x, b, a);
    }
    double front =
        Math.exp(
            logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log1p(-x));
    return front / a / fraction(x, a, b);
  }

  /// Lentz's way from front to back; the fraction stands under the front factor.
  private static double fraction(double x, double a, double b) {
    double c = 1;
    double d = 1 / guarded(1 - (a + b) * x / (a + 1));
    double value = d;
    for (int m = 1; m < MOST_TERMS; m++) {
      double even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m));
      d = 1 / guarded(1 + even * d);
      c = guarded(1 + even / c);
      value *= d * c;
      double odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
      d = 1 / guarded(1 + odd * d);
      c = guarded(1 + odd / c);
      value *= d * c;
      if (Math.abs(d * c - 1) < EXACT) {
        break;
      }
    }
    return 1 / value;
  }

  private static double guarded(double value) {
    return Math.abs(value) < TINY ? TINY : value;
  }

  /// Stirling's series after moving the argument up to 10 and more, good to 1e-13.
  private static double logGamma(double x) {
    double shift = 0;
    double at = x;
    while (at < 10) {
      shift += Math.log(at);
      at++;
    }
    double inverse = 1 / (at * at);
    double series =
        1.0 / 12 - inverse * (1.0 / 360 - inverse * (1.0 / 1260 - inverse * (1.0 / 1680)));
    return (at - 0.5) * Math.log(at) - at + 0.5 * Math.log(2 * Math.PI) + series / at - shift;
  }
}
