package org.floorwalker.app.forecasting;

import java.time.Instant;
import org.floorwalker.app.people.QueuesWithin;
import org.floorwalker.planning.time.TimeRange;
import org.jspecify.annotations.Nullable;

/// Something that will make a stretch of time unlike the forecast, written down before it comes:
/// planned work on a system, a letter to customers, an outage that goes on.
///
/// With a factor it is laid over the forecast like an override, slot by slot; without one it is
/// only told.
///
/// @param id its number
/// @param queue the queue; null for all
/// @param range when
/// @param factor contacts are multiplied by it; null when nobody can say
/// @param what one sentence
/// @param entered when and by whom
/// @param withdrawnAt when it was taken back; null while it is in force
public record KnownDeviation(
    long id,
    @Nullable String queue,
    TimeRange range,
    @Nullable Double factor,
    String what,
    ForecastVersion.Made entered,
    @Nullable Instant withdrawnAt) {

  /// What is written down.
  public record Noted(
      @Nullable String queue, TimeRange range, @Nullable Double factor, String what) {}

  public boolean concerns(String name) {
    return queue == null || queue.equals(name);
  }

  /// Whether its words concern only queues that may be seen.
  boolean isWithin(QueuesWithin seen) {
    return seen.all() || (queue != null && seen.covers(queue));
  }
}
