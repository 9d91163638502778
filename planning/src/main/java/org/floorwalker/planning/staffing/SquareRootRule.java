package org.floorwalker.planning.staffing;

/// Staffing by the square root: `n = a + β √a` people for a large load a.
///
/// Example: β = 0.5 with patience twice the handle time lets 35.7 per cent wait.
///
/// Source: S. Halfin and W. Whitt, Heavy-traffic limits for queues with many exponential servers,
/// Operations Research 29 (1981); O. Garnett, A. Mandelbaum, M. Reiman, Designing a call center
/// with impatient customers, M&SOM 4 (2002), theorem 4.
public final class SquareRootRule {
  private SquareRootRule() {}

  /// Limit of the share that waits.
  ///
  /// @param beta people above the load in square roots of it
  /// @param impatience handle time ÷ patience; 0 when nobody leaves, then beta must not be negative
  public static double waiting(double beta, double impatience) {
    if (impatience == 0) {
      requireNotNegative(beta);
      return 1 / (1 + beta * NormalTail.mills(-beta));
    }
    double root = Math.sqrt(impatience);
    double ratio = NormalTail.mills(-beta) / NormalTail.mills(beta / root);
    return 1 / (1 + root * ratio);
  }

  /// Limit of √n times the share that leaves.
  ///
  /// @param impatience above 0
  public static double abandonedTimesRoot(double beta, double impatience) {
    double root = Math.sqrt(impatience);
    double x = beta / root;
    return root * hazardExcess(x) * waiting(beta, impatience);
  }

  /// Least whole number of people, at least 1 when there is load.
  public static int people(double erlangs, double beta) {
    return erlangs == 0 ? 0 : (int) Math.max(1, Math.ceil(erlangs + beta * Math.sqrt(erlangs)));
  }

  /// `h(x) − x`, which is about `1/x` far out.
  private static double hazardExcess(double x) {
    return x > 1e6 ? 1 / x : NormalTail.hazard(x) - x;
  }

  private static void requireNotNegative(double beta) {
    if (!(beta >= 0)) {
      throw new IllegalArgumentException(
          "Without patience %s square roots below the load are never enough.\nMaybe beta is positive."
              .formatted(beta));
    }
  }
}
