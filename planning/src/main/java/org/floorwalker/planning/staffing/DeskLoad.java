package org.floorwalker.planning.staffing;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.floorwalker.planning.demand.QueueId;

/// How much of a slot at the desk a person is expected to have a contact in hand, by queue and
/// slot; so the customer time of a shift can be told without simulating it.
///
/// A sum over the slots of a person's week ÷ its paid hours stands to the centre's
/// [CustomerTime.Band]. The work of a slot is shared evenly by those who serve the queue in it, and
/// nobody is busy for more than the time they are there; several chats at once are one person's
/// time. The simulation of the finished schedule has the last word.
///
/// Example: 12 erlangs and 15 people rostered of whom 14 are expected at the desk: 12 ÷ 15 = 80 %
/// of
/// each one's slot; with 12 rostered 11.2 ÷ 12 = 93 %, since more cannot be at the desk.
public final class DeskLoad {
  private final Map<QueueId, Map<Instant, Cell>> cells = new HashMap<>();

  /// @param needs every queue and slot, with reasons
  public DeskLoad(List<SlotNeed> needs) {
    for (SlotNeed need : needs) {
      if (need.scheduled() > 0) {
        double presence = need.atDesk() / need.scheduled();
        cells
            .computeIfAbsent(need.queue(), queue -> new HashMap<>())
            .put(need.start(), new Cell(busyPeople(need), presence));
      }
    }
  }

  /// People with a contact in hand, if there were enough of them; whoever hangs up now is work once
  /// there are more people.
  static double busyPeople(SlotNeed need) {
    boolean isWaitedFor = need.model() != NeedModel.DEADLINE;
    return isWaitedFor
            && !need.reasons().isEmpty()
            && need.reasons().getFirst() instanceof NeedReason.Load load
        ? load.erlangs()
        : need.expected().occupancy() * need.atDesk();
  }

  /// @param busyPeople people with a contact in hand, if there were enough
  /// @param presence share of the rostered who are at the desk, unplanned loss taken out
  private record Cell(double busyPeople, double presence) {
    double busyShare(double rostered) {
      return Math.min(rostered * presence, busyPeople) / rostered;
    }
  }

  /// Share of the slot in which each of those rostered to the queue has a contact in hand.
  ///
  /// @param rostered people who serve the queue in the slot, above 0
  /// @return 0 to 1; 0 where nothing is expected
  public double busyShare(QueueId queue, Instant start, double rostered) {
    if (!(rostered > 0)) {
      throw new IllegalArgumentException(
          "%s people share the work of %s at %s.\nMaybe count the person asked about."
              .formatted(rostered, queue.name(), start));
    }
    Cell cell = cells.getOrDefault(queue, Map.of()).get(start);
    return cell == null ? 0 : cell.busyShare(rostered);
  }
}
