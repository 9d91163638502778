package org.floorwalker.planning.plan;

import java.time.Duration;
import java.time.Instant;
import org.floorwalker.planning.demand.QueueId;
import org.jspecify.annotations.Nullable;

/// One contact as it really came.
///
/// @param queue the queue
/// @param arrived when it came
/// @param answered when somebody took it; null when nobody did
/// @param ended when the customer was gone, or left
/// @param wrapupSeconds work on it after its end
public record RealContact(
    QueueId queue,
    Instant arrived,
    @Nullable Instant answered,
    Instant ended,
    double wrapupSeconds) {
  public RealContact {
    if (ended.isBefore(arrived) || (answered != null && answered.isBefore(arrived))) {
      throw new IllegalArgumentException(
          "A contact of %s ended at %s or was answered at %s, before it came.\nMaybe two columns are swapped."
              .formatted(arrived, ended, answered));
    }
  }

  double waitedSeconds() {
    return seconds(arrived, answered == null ? ended : answered);
  }

  /// Handle time; not a number when nobody answered.
  double workSeconds() {
    return answered == null ? Double.NaN : seconds(answered, ended) + wrapupSeconds;
  }

  private static double seconds(Instant from, Instant to) {
    return Duration.between(from, to).toMillis() / 1000.0;
  }
}
