package org.floorwalker.planning.optimise;

import java.time.Instant;
import java.util.List;
import org.floorwalker.planning.roster.Roster;
import org.floorwalker.planning.time.TimeRange;
import org.jspecify.annotations.Nullable;

/// Why a meeting cannot be at another time, and what would make it possible.
///
/// @param bars what is in the way, at least one
/// @param rooms times at which everybody is free as the roster is: the cheapest of that day first,
///     then the cheapest of other days; at most three, an hour apart
/// @param way other shifts of those who attend that would let them come at that time; null where
///     none was found
public record MeetingBars(List<Bar> bars, List<Room> rooms, @Nullable Way way) {
  public MeetingBars {
    bars = List.copyOf(bars);
    rooms = List.copyOf(rooms);
  }

  /// What is in the way.
  public enum Why {
    /// It would not lie in its window, or not in the period.
    WINDOW,
    /// Somebody is free that day, or their shift begins later or ends earlier.
    NOT_AT_WORK,
    /// Somebody has a pause then that fits nowhere else.
    PAUSE,
    /// The leader is absent or off duty.
    LEADER_AWAY,
    /// The leader has another activity then.
    LEADER_TAKEN,
    /// The leader has as many activities that day as a search gives them.
    LEADER_FULL
  }

  /// @param why what it is
  /// @param person whom it concerns; null for the window
  /// @param shift their shift on that day; null when free, and for leaders
  public record Bar(Why why, @Nullable String person, @Nullable TimeRange shift) {}

  /// @param start when the meeting could begin
  /// @param cost points the roster would cost more than it does; below 0 when less
  public record Room(Instant start, double cost) {}

  /// @param roster with the meeting at the wished time
  /// @param cost points it costs more than the roster does
  public record Way(Roster roster, double cost) {}
}
