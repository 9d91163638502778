package org.floorwalker.app.rostering;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.planning.time.TimeRange;
import org.jspecify.annotations.Nullable;

/// Something beside the desk that schedules have to place: all who attend come together once.
///
/// @param id its number, 0 before it is entered
/// @param kind what it is
/// @param title what people call it
/// @param length in quarters of an hour, at most eight hours
/// @param window it lies wholly inside
/// @param people who comes
/// @param start when it takes place in the schedules in force, null when not placed yet
public record Activity(
    long id,
    Kind kind,
    String title,
    Duration length,
    TimeRange window,
    People people,
    @Nullable Instant start) {

  /// Its name in rosters.
  public String code() {
    return "activity-" + id;
  }

  public enum Kind {
    COACHING,
    MEETING,
    TRAINING
  }

  /// @param leader who holds it, null when nobody does
  /// @param attendees everybody else
  public record People(@Nullable PersonId leader, List<PersonId> attendees) {
    public People {
      attendees = List.copyOf(attendees);
    }
  }
}
