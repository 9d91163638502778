package org.floorwalker.planning.demand;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One stretch of a contact: waiting in a queue, talking with an agent, wrap-up and so on.
///
/// @param kind what the time was spent on
/// @param queue the queue it belongs to, as the source names it; empty outside queues
/// @param agent the agent, as the source names them; empty when none
/// @param start first instant
/// @param end end, or null while it lasts
/// @param outcome how it ended; [Outcome#OPEN] exactly when `end` is null
public record Segment(
    SegmentKind kind,
    String queue,
    String agent,
    Instant start,
    @Nullable Instant end,
    Outcome outcome) {
  public Segment {
    if (end != null && end.isBefore(start)) {
      throw new IllegalArgumentException(
          "A %s segment ends %s, before its start %s.\nMaybe the two columns are swapped."
              .formatted(kind, end, start));
    }
    if ((end == null) != (outcome == Outcome.OPEN)) {
      throw new IllegalArgumentException(
          "A %s segment with end %s has the outcome %s.\nMaybe its end is missing."
              .formatted(kind, end, outcome));
    }
  }

  /// Time from start to end, zero while it lasts.
  public Duration length() {
    return end == null ? Duration.ZERO : Duration.between(start, end);
  }
}
