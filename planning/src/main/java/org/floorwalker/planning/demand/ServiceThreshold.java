package org.floorwalker.planning.demand;

/// The seconds by which waits of a queue are judged.
///
/// @param goalSeconds answered up to and including this wait counts as within the goal
/// @param shortSeconds leaving up to and including this wait is nobody's fault
public record ServiceThreshold(double goalSeconds, double shortSeconds) {
  /// 20 seconds, and 5 for leaving at once: used where a queue has no setting of its own.
  public static final ServiceThreshold USUAL = new ServiceThreshold(20, 5);

  public ServiceThreshold {
    if (!(goalSeconds >= 0) || !(shortSeconds >= 0)) {
      throw new IllegalArgumentException(
          "Thresholds of %s and %s seconds are not possible.\nMaybe write 20 and 5."
              .formatted(goalSeconds, shortSeconds));
    }
  }
}
