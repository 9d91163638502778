package org.floorwalker.app.rostering;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.floorwalker.app.rostering.internal.DeskTable;
import org.floorwalker.app.rostering.store.DeskStore.Step;
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
  ///
  /// @param steps changes of the number of people who serve, by queue and time, from before the
  ///     range on
  static List<CoverageSlot> of(
      List<Need> scheduled, Duration slot, TimeRange range, List<Step> steps) {
    Map<Key, Double> open = new HashMap<>();
    for (Need need : scheduled) {
      if (range.contains(need.start())) {
        open.put(new Key(need.queue(), need.start()), need.heads());
      }
    }
    List<CoverageSlot> slots = new ArrayList<>();
    int served = 0;
    for (int i = 0; i < steps.size(); i++) {
      Step step = steps.get(i);
      Instant next = isLast(steps, i) ? step.at() : steps.get(i + 1).at();
      served = isFirst(steps, i) ? step.change() : served + step.change();
      Instant from = firstSlot(later(step.at(), range.startInclusive()), slot);
      Instant until = next.isBefore(range.endExclusive()) ? next : range.endExclusive();
      for (Instant t = from; served > 0 && t.isBefore(until); t = t.plus(slot)) {
        Double need = open.remove(new Key(step.queue(), t));
        slots.add(new CoverageSlot(step.queue(), t, need == null ? 0 : need, served));
      }
    }
    open.forEach((key, need) -> slots.add(new CoverageSlot(key.queue(), key.start(), need, 0)));
    slots.sort(Comparator.comparing(CoverageSlot::queue).thenComparing(CoverageSlot::start));
    return slots;
  }

  private static boolean isFirst(List<Step> steps, int i) {
    return i == 0 || !steps.get(i - 1).queue().equals(steps.get(i).queue());
  }

  private static boolean isLast(List<Step> steps, int i) {
    return i + 1 == steps.size() || isFirst(steps, i + 1);
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  /// The first slot that starts at the instant or after it.
  private static Instant firstSlot(Instant instant, Duration slot) {
    long seconds = slot.toSeconds();
    return Instant.ofEpochSecond(Math.ceilDiv(instant.getEpochSecond(), seconds) * seconds);
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
