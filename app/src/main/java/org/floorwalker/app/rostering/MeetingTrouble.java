package org.floorwalker.app.rostering;

import java.time.Instant;
import java.util.List;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.planning.optimise.MeetingBars.Why;
import org.floorwalker.planning.time.TimeRange;
import org.jspecify.annotations.Nullable;

/// Why a meeting cannot be at the wished time, and what would make it possible.
///
/// @param hindered what is in the way
/// @param rooms times at which everybody is free as the schedule stands, one of that day first
/// @param instead rows that would have to change for the wished time; empty where no lawful way
///     was found
/// @param points what the schedule would cost more with these rows
public record MeetingTrouble(
    List<Hindered> hindered, List<Room> rooms, List<RepairedDay> instead, double points) {
  public MeetingTrouble {
    hindered = List.copyOf(hindered);
    rooms = List.copyOf(rooms);
    instead = List.copyOf(instead);
  }

  /// @param person whom it concerns, null for the period itself
  /// @param shift the shift they have that day; null when free, and for leaders without shifts
  public record Hindered(Why why, @Nullable PersonId person, @Nullable TimeRange shift) {}

  /// @param points what the schedule would cost more than now, below 0 when less
  public record Room(Instant start, double points) {}
}
