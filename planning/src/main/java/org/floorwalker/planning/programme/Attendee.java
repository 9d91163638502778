package org.floorwalker.planning.programme;

import java.util.List;
import org.floorwalker.planning.time.TimeRange;

/// Somebody who may be missed at the desk for a while.
///
/// @param id name of the person
/// @param queues those they serve; who serves none is missed by nobody
/// @param atDesk when they are at the desk as planned, breaks and other work left out
public record Attendee(String id, List<String> queues, List<TimeRange> atDesk) {
  public Attendee {
    queues = List.copyOf(queues);
    atDesk = List.copyOf(atDesk);
  }
}
