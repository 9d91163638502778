package org.floorwalker.planning.staffing;

import java.time.Instant;

/// Deferred work on hand when the plan begins; it is taken to have come in evenly between the
/// oldest item and the count.
///
/// @param items 0 or more
/// @param oldest arrival of the oldest item
/// @param asOf when they were counted, not before the oldest
public record Backlog(double items, Instant oldest, Instant asOf) {
  /// Nothing on hand.
  public static final Backlog NONE = new Backlog(0, Instant.EPOCH, Instant.EPOCH);

  public Backlog {
    if (!(items >= 0) || Double.isInfinite(items) || asOf.isBefore(oldest)) {
      throw new IllegalArgumentException(
          "%s items on hand at %s, the oldest of %s, are not possible.\nMaybe the times are swapped."
              .formatted(items, asOf, oldest));
    }
  }

  /// Arrival of the item after this share of them, 0 for the oldest.
  Instant arrivalOf(double share) {
    long millis = Math.round((asOf.toEpochMilli() - oldest.toEpochMilli()) * share);
    return oldest.plusMillis(millis);
  }
}
