package org.floorwalker.planning.time;

import java.time.Duration;
import java.time.Instant;

/// A half-open stretch of time between two instants: the start belongs to it, the end does not.
///
/// It is measured on instants, so 22:00-06:00 in Oslo over the night of 27-28 March 2027 lasts 7 h.
///
/// @param startInclusive first instant inside
/// @param endExclusive first instant after; never before the start (an empty range is allowed)
public record TimeRange(Instant startInclusive, Instant endExclusive) {
  public TimeRange {
    if (endExclusive.isBefore(startInclusive)) {
      throw new IllegalArgumentException(
          "The range %s to %s ends before it starts.\nMaybe the two instants are swapped."
              .formatted(startInclusive, endExclusive));
    }
  }

  public static TimeRange of(Instant startInclusive, Instant endExclusive) {
    return new TimeRange(startInclusive, endExclusive);
  }

  public static TimeRange of(Instant startInclusive, Duration length) {
    return new TimeRange(startInclusive, startInclusive.plus(length));
  }

  public Duration length() {
    return Duration.between(startInclusive, endExclusive);
  }

  public boolean isEmpty() {
    return startInclusive.equals(endExclusive);
  }

  public boolean contains(Instant instant) {
    return !instant.isBefore(startInclusive) && instant.isBefore(endExclusive);
  }

  public boolean encloses(TimeRange other) {
    return !other.startInclusive.isBefore(startInclusive)
        && !other.endExclusive.isAfter(endExclusive);
  }

  /// Whether the two share any time; ranges that only touch do not overlap.
  public boolean overlaps(TimeRange other) {
    return startInclusive.isBefore(other.endExclusive)
        && other.startInclusive.isBefore(endExclusive);
  }

  /// Time shared by both, zero when they only touch or lie apart.
  public Duration overlap(TimeRange other) {
    return overlaps(other)
        ? Duration.between(
            latest(startInclusive, other.startInclusive),
            earliest(endExclusive, other.endExclusive))
        : Duration.ZERO;
  }

  private static Instant latest(Instant a, Instant b) {
    return a.isAfter(b) ? a : b;
  }

  private static Instant earliest(Instant a, Instant b) {
    return a.isBefore(b) ? a : b;
  }
}
