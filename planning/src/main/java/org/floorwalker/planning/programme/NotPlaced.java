package org.floorwalker.planning.programme;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Somebody for whom no time was found, why, and what would be possible.
///
/// @param remedies one of each kind that is possible within the horizon, at its first time
public record NotPlaced(String lesson, String person, Reason reason, List<Remedy> remedies) {
  public NotPlaced {
    remedies = List.copyOf(remedies);
  }

  /// The remedy that costs least where an hour of relief costs no more than one of overtime; null
  /// when nothing helps.
  public @Nullable Remedy remedy() {
    return remedies.isEmpty() ? null : remedies.getFirst();
  }

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
    /// When it would be possible.
    Instant at();

    /// The same before the window opens.
    record EarlierStart(Instant at) implements Remedy {}

    /// Somebody from outside, such as an hourly worker or a partner, serves instead for that time.
    record Relief(Instant at) implements Remedy {}

    /// Straight before or after their shift.
    record Overtime(Instant at) implements Remedy {}
  }
}
