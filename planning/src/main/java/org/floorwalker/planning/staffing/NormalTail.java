package org.floorwalker.planning.staffing;

/// The upper tail of the standard normal distribution, scaled so that it never underflows.
///
/// Source: the series and the continued fraction of NIST DLMF 7.6.2 and 7.9.3.
final class NormalTail {
  private static final double SERIES_BELOW = 2;

  private NormalTail() {}

  /// Mills' ratio `(1 − Φ(x)) / φ(x)`; infinite below −38.
  static double mills(double x) {
    if (x < 0) {
      return Math.sqrt(2 * Math.PI) * Math.exp(x * x / 2) - mills(-x);
    }
    return x < SERIES_BELOW
        ? Math.sqrt(Math.PI / 2) * Math.exp(x * x / 2) - oddSeries(x)
        : fraction(x);
  }

  /// `Φ(x)`.
  static double below(double x) {
    return x > 0 ? 1 - below(-x) : mills(-x) * Math.exp(-x * x / 2) / Math.sqrt(2 * Math.PI);
  }

  /// Hazard rate `φ(x) / (1 − Φ(x))`.
  static double hazard(double x) {
    return 1 / mills(x);
  }

  /// `x + x³/3 + x⁵/(3·5) + …`
  private static double oddSeries(double x) {
    double term = x;
    double sum = 0;
    for (int k = 3; sum + term > sum; k += 2) {
      sum += term;
      term *= x * x / k;
    }
    return sum;
  }

  /// `1/(x + 1/(x + 2/(x + 3/…)))` from the far end.
  private static double fraction(double x) {
    double tail = x;
    for (int k = 400; k > 0; k--) {
      tail = x + k / tail;
    }
    return 1 / tail;
  }
}
