package org.floorwalker.app.learning;

import java.util.List;
import org.floorwalker.app.platform.access.PersonId;
import org.jspecify.annotations.Nullable;

/// A session of a programme as whoever holds it needs it: who is to come, and who came.
///
/// @param number from 1, in order of time
/// @param course code of the course that is held
/// @param title of the course
/// @param placed when and where
/// @param seats everybody who is to come
public record SessionSheet(
    long programme,
    int number,
    String course,
    String title,
    Programme.Placed placed,
    List<Seat> seats) {
  public SessionSheet {
    seats = List.copyOf(seats);
  }

  /// Somebody who is to come.
  ///
  /// @param came null until it was noted
  public record Seat(PersonId person, String name, @Nullable Boolean came) {}

  public boolean isNoted() {
    return seats.stream().allMatch(seat -> seat.came() != null);
  }

  /// People who were there.
  public int came() {
    return (int) seats.stream().filter(seat -> Boolean.TRUE.equals(seat.came())).count();
  }
}
