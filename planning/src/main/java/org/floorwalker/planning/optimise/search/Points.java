package org.floorwalker.planning.optimise.search;

/// The cost of a roster, and its fixed-point form in the search.
///
/// The search counts in grains of 1/10,000 point, so that undoing a move restores the total to the
/// last unit. Each marginal is rounded by itself: rounding keeps their order, and with it the
/// convexity that the coverage relies on.
public final class Points {
  static final double GRAINS_PER_POINT = 10_000;
  static final double WISH_FREE = 15;
  static final double START_WISH = 4;
  static final double ACTIVITY_LEFT_OUT = 200;
  private static final double LARGEST_MARGINAL = 1e9;

  private Points() {}

  /// Cost of a queue in a slot: `10u + 30u²/(r+1) + 2o + 4o²/(r+1)` with u missing and o too many.
  ///
  /// @param need people needed, r
  /// @param served people serving
  public static double ofSlot(double need, double served) {
    double difference = need - served;
    return difference > 0
        ? 10 * difference + 30 * difference * difference / (need + 1)
        : -2 * difference + 4 * difference * difference / (need + 1);
  }

  /// Grains that one more person costs; negative when they are missed.
  static int ofOneMore(double need, double served) {
    return grains(ofSlot(need, served + 1) - ofSlot(need, served));
  }

  static int grains(double points) {
    double grains = Math.rint(points * GRAINS_PER_POINT);
    return (int) Math.clamp(grains, -LARGEST_MARGINAL, LARGEST_MARGINAL);
  }

  static double points(long grains) {
    return grains / GRAINS_PER_POINT;
  }
}
