package org.floorwalker.planning.optimise;

import java.time.Instant;

/// An activity that has a place in the roster must be at another time.
///
/// @param activity id of the activity
/// @param from what lies before this instant stays, usually now
/// @param start when the activity is to start
public record MeetingMove(String activity, Instant from, Instant start) implements Disturbance {
  public MeetingMove {
    if (start.isBefore(from)) {
      throw new IllegalArgumentException(
          "The meeting would start at %s, before %s.\nMaybe another day was meant."
              .formatted(start, from));
    }
  }
}
