package org.floorwalker.planning.roster;

import java.util.List;
import org.floorwalker.planning.time.BusinessDay;
import org.floorwalker.planning.time.TimeRange;

/// One agent's stretch of presence with its meals, breaks and activities.
///
/// @param agent id of the agent
/// @param day the local date of the start
/// @param range from coming to going
/// @param pauses meals and breaks in order of time
/// @param activities off-phone activities in order of time
public record Shift(
    String agent,
    BusinessDay day,
    TimeRange range,
    List<Pause> pauses,
    List<PlacedActivity> activities) {
  public Shift {
    pauses = List.copyOf(pauses);
    activities = List.copyOf(activities);
  }
}
