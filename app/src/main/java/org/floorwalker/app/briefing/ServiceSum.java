package org.floorwalker.app.briefing;

/// How some queues did together.
///
/// @param offered contacts that came
/// @param answered those taken by somebody
/// @param abandoned those that gave up
/// @param inTime those in time, each queue's by its own way of counting
/// @param judged those of which the share in time is taken
/// @param waitedSeconds waits of the answered in channels in which customers wait on the line
/// @param waited number of these answered
public record ServiceSum(
    double offered,
    double answered,
    double abandoned,
    double inTime,
    double judged,
    double waitedSeconds,
    double waited) {
  public static final ServiceSum NOTHING = new ServiceSum(0, 0, 0, 0, 0, 0, 0);

  /// Of fewer contacts a share would be chance, and might tell of single customers.
  public static final double FEW = 25;

  public ServiceSum plus(ServiceSum other) {
    return new ServiceSum(
        offered + other.offered,
        answered + other.answered,
        abandoned + other.abandoned,
        inTime + other.inTime,
        judged + other.judged,
        waitedSeconds + other.waitedSeconds,
        waited + other.waited);
  }

  public boolean isFew() {
    return offered < FEW;
  }

  /// Share answered, from 0 to 1.
  public double answeredShare() {
    return answered / offered;
  }

  /// Share that gave up, from 0 to 1.
  public double abandonedShare() {
    return abandoned / offered;
  }

  /// Share in time, from 0 to 1.
  public double inTimeShare() {
    return inTime / judged;
  }

  /// Whether anybody waited on the line.
  public boolean hasWaits() {
    return waited > 0;
  }

  /// Mean wait on the line of the answered, in seconds.
  public double averageWaitSeconds() {
    return waitedSeconds / waited;
  }
}
