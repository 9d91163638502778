package org.floorwalker.app.staffing;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.floorwalker.planning.staffing.QueueSettings;

/// A queue on one of its local days, as pages of many queues draw it: without reasons, and to
/// seven digits.
///
/// @param settings what was promised when the need was made
/// @param zone zone of the queue's days
/// @param slots open slots in order of time; empty on a closed day
public record DayNeed(QueueSettings settings, ZoneId zone, List<Slot> slots) {
  public DayNeed {
    slots = List.copyOf(slots);
  }

  /// @param scheduled people to schedule
  /// @param range people to schedule if the slot turns out quiet or busy
  public record Slot(Instant start, Desk desk, double scheduled, QueueNeed.Range range) {}

  /// People at the desk.
  ///
  /// @param inHand those of them with at least one contact in hand
  /// @param occupancy busy share expected, 0 to 1
  public record Desk(double people, double inHand, double occupancy) {}

  public String queue() {
    return settings.id().name();
  }
}
