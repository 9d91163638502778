package org.floorwalker.app.rostering;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.floorwalker.app.rostering.internal.DeskTable;
import org.floorwalker.app.rostering.store.DeskStore.Desk;
import org.floorwalker.planning.roster.Need;
import org.floorwalker.planning.time.TimeRange;

/// Need against people serving in one queue and slot.
///
/// @param queue name of the queue
/// @param start start of the slot
/// @param need people to schedule
/// @param served people at the desk who serve it
public record CoverageSlot(String queue, Instant start, double need, int served) {

  /// People missing, 0 when there are enough.
  public double shortBy() {
    return Math.max(0, need - served);
  }

  private record Key(String queue, Instant start) {}

  /// Every queue and slot of the range where either is not 0, by queue and time.
  static List<CoverageSlot> of(
      List<Need> scheduled, Duration slot, TimeRange range, List<Desk> desks) {
    Map<Key, Integer> served = new HashMap<>();
    for (Desk desk : desks) {
      for (Instant t = desk.start(); t.isBefore(desk.end()); t = t.plus(slot)) {
        served.merge(new Key(desk.queue(), t), 1, Integer::sum);
      }
    }
    Map<Key, Double> needs = new HashMap<>();
    for (Need need : scheduled) {
      needs.put(new Key(need.queue(), need.start()), need.heads());
      served.putIfAbsent(new Key(need.queue(), need.start()), 0);
    }
    List<CoverageSlot> slots = new ArrayList<>();
    served.forEach(
        (key, people) -> {
          if (range.contains(key.start())) {
            slots.add(
                new CoverageSlot(key.queue(), key.start(), needs.getOrDefault(key, 0.0), people));
          }
        });
    slots.sort(Comparator.comparing(CoverageSlot::queue).thenComparing(CoverageSlot::start));
    return slots;
  }

  /// Every queue and slot of a split.
  static List<CoverageSlot> of(DeskTable.Split split) {
    DeskTable table = split.table();
    List<CoverageSlot> slots = new ArrayList<>();
    for (int queue = 0; queue < table.queues().size(); queue++) {
      for (int s = 0; s < table.slots().size(); s++) {
        slots.add(
            new CoverageSlot(
                table.queues().get(queue),
                table.slots().get(s),
                table.need(s, queue),
                split.served(s, queue)));
      }
    }
    return slots;
  }
}
