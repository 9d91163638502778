package org.floorwalker.planning.programme;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Somebody for whom no time was found, why, and what would be possible at least cost.
///
/// @param remedy null when nothing within the horizon helps
public record NotPlaced(String lesson, String person, Reason reason, @Nullable Remedy remedy) {

  /// What stands in the way, the first that does.
  public enum Reason {
    /// Never at the desk for so long within the window.
    NOT_HERE,
    /// The lesson that comes before was not placed in time.
    WAITS_FOR_OTHER,
    /// No trainer is free when they are here.
    NO_TRAINER,
    /// No room is free when they are here.
    NO_ROOM,
    /// Whenever they could, somebody would be missing at the desk.
    MISSED_AT_DESK,
    /// Nobody else is left to form a group with.
    NO_GROUP
  }

  /// What would make it possible, cheapest first: an earlier start costs nothing, relief costs the
  /// time at the desk, overtime the time and its supplement.
  public sealed interface Remedy {
    /// The same before the window opens.
    record EarlierStart(Instant at) implements Remedy {}

    /// Somebody from outside, such as an hourly worker or a partner, serves instead for that time.
    record Relief(Instant at) implements Remedy {}

    /// Straight before or after their shift.
    record Overtime(Instant at) implements Remedy {}
  }
}
