package org.floorwalker.planning.staffing;

/// The share turned away when nobody can wait (M/M/n/n).
///
/// Example: five people and 3 erlangs turn away 11.0 per cent.
///
/// Source: A. K. Erlang 1917; recursion and the integral for fractional people as in D. L.
/// Jagerman, Some properties of the Erlang loss function, Bell System Technical Journal 53 (1974).
public final class ErlangB {
  private static final double STEP = 1.0 / 32;
  private static final int STEPS_EACH_SIDE = 5 * 32;

  private ErlangB() {}

  /// Blocking probability.
  ///
  /// The recursion `B(k) = a B(k-1) / (k + a B(k-1))` is stable upwards; it starts at 0 people for
  /// whole numbers and at the fractional part, by integral, for others.
  ///
  /// @param agents people or lines, 0 or more, may be fractional
  /// @param erlangs offered load, 0 or more
  public static double blocking(double agents, double erlangs) {
    if (!(agents >= 0 && erlangs >= 0) || Double.isInfinite(agents + erlangs)) {
      throw new IllegalArgumentException(
          "%s people for %s erlangs are not possible.\nMaybe a sign is wrong."
              .formatted(agents, erlangs));
    }
    double whole = Math.floor(agents);
    double fraction = agents - whole;
    double blocking = fraction == 0 ? 1 : fractional(fraction, erlangs);
    for (double k = fraction + 1; k <= agents && blocking > 0; k++) {
      double busy = erlangs * blocking;
      blocking = busy / (k + busy);
    }
    return blocking;
  }

  /// `1/B = ∫ e^(-s) (1 + s/a)^f ds` over s > 0 for 0 < f < 1, by the double-exponential rule
  /// `s = e^(t - e^(-t))`, which does not mind the branch point near 0 at small loads.
  private static double fractional(double fraction, double erlangs) {
    if (erlangs == 0) {
      return 0;
    }
    double sum = 0;
    for (int i = -STEPS_EACH_SIDE; i <= STEPS_EACH_SIDE; i++) {
      double t = i * STEP;
      double s = Math.exp(t - Math.exp(-t));
      double slope = s * (1 + Math.exp(-t));
      sum += Math.exp(-s + fraction * Math.log1p(s / erlangs)) * slope;
    }
    return 1 / (sum * STEP);
  }
}
