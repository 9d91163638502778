package org.floorwalker.planning.staffing;

/// Chance that the queue ahead of a customer is gone within a time.
///
/// With `k` ahead the wait V of a customer of endless patience obeys
/// `P(V <= T) = I_x(k+1, b) = P(J > k)` with J negative binomial, `x = 1 - e^(-θT)` and `b = n
/// μ/θ`; when nobody leaves J is Poisson with mean `n μ T`. The probabilities are built upwards
/// from `P(J = 0) = e^(-nμT)` with the power of ten kept apart, since that one underflows above
/// some 700 departures within the time.
///
/// Source: binomial sums for the incomplete beta function, NIST DLMF 8.17(v).
final class DeparturesWithin {
  private static final double BIG = 1e200;
  private static final double LOG_BIG = Math.log(BIG);

  /// Longer times change nothing: every queue is gone.
  private static final double LONGEST = 1e12;

  private final double pace;
  private final double x;
  private double log;
  private double factor;
  private double scaled = 1;
  private double atMost;
  private long k;

  /// @param agents people serving
  /// @param withinHandleTimes the time ÷ mean handle time
  /// @param impatience handle time ÷ patience
  DeparturesWithin(int agents, double withinHandleTimes, double impatience) {
    double time = Math.min(withinHandleTimes, LONGEST);
    x = -Math.expm1(-impatience * time);
    pace = agents * (impatience == 0 ? time : x / impatience);
    log = -agents * time;
    factor = Math.exp(log);
    atMost = factor;
  }

  /// `P(J > k)`.
  double exceeds() {
    return Math.max(0, 1 - atMost);
  }

  /// `P(J = k)`.
  double equals() {
    return scaled * factor;
  }

  void next() {
    scaled *= (pace + k * x) / (k + 1);
    if (scaled > BIG) {
      scaled /= BIG;
      log += LOG_BIG;
      factor = Math.exp(log);
    }
    k++;
    atMost += scaled * factor;
  }

  /// `1 - e^(-θT)`: the chance that one customer's patience ends within the time.
  double leaves() {
    return x;
  }
}
