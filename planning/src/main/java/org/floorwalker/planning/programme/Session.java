package org.floorwalker.planning.programme;

import java.util.List;
import org.floorwalker.planning.time.TimeRange;
import org.jspecify.annotations.Nullable;

/// A group with its time.
///
/// @param lesson id of the lesson
/// @param trainer null when nobody holds it
/// @param room null when it needs none
public record Session(
    String lesson,
    TimeRange range,
    @Nullable String trainer,
    @Nullable String room,
    List<String> people) {
  public Session {
    people = List.copyOf(people);
  }
}
