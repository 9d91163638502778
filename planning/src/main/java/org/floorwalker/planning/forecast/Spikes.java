package org.floorwalker.planning.forecast;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// Slots whose counts cannot be true, such as a slip of the hand or a robot that dials for ten
/// minutes: so many contacts that one of them would be the shape of its weekday for months.
///
/// A slot is one of them when it has more than thirty times the contacts of a busy slot (the ninth
/// decile of those with any) and fifty more, on at most four slots of a day, on at most one day a
/// month and three in all. What comes more often is a habit of the queue.
final class Spikes {
  private static final double TIMES = 30;
  private static final double PLAUSIBLE_CONTACTS = 50;
  private static final int MOST_SLOTS = 4;
  private static final int MOST_DAYS = 3;
  private static final int DAYS_EACH = 30;
  private static final int SAMPLE = 2000;

  private Spikes() {}

  /// Forgets them, and remembers their days.
  static void forget(DayTable table) {
    if (table.slots() <= MOST_SLOTS) {
      return;
    }
    SortedMap<Integer, List<Integer>> found = find(table, mostPlausible(table));
    if (found.size() <= Math.clamp(table.days() / DAYS_EACH, 1, MOST_DAYS)) {
      found.forEach(
          (day, slots) -> {
            if (slots.size() <= MOST_SLOTS) {
              slots.forEach(slot -> table.clear(day, slot));
              table.spiked(day);
            }
          });
    }
  }

  private static SortedMap<Integer, List<Integer>> find(DayTable table, double most) {
    SortedMap<Integer, List<Integer>> found = new TreeMap<>();
    for (int day = 0; day < table.days(); day++) {
      if (table.isCounted(day)) {
        continue;
      }
      for (int slot = 0; slot < table.slots(); slot++) {
        if (table.count(day, slot) > most) {
          found.computeIfAbsent(day, _ -> new ArrayList<>()).add(slot);
        }
      }
    }
    return found;
  }

  /// Some thousand slots spread over the history tell what a busy one is.
  private static double mostPlausible(DayTable table) {
    int all = table.days() * table.slots();
    int step = (all / SAMPLE) | 1;
    double[] busy = new double[all / step + 1];
    int some = 0;
    for (int cell = 0; cell < all; cell += step) {
      double count = table.count(cell / table.slots(), cell % table.slots());
      if (count > 0) {
        busy[some++] = count;
      }
    }
    double[] sorted = Arrays.copyOf(busy, some);
    Arrays.sort(sorted);
    return some == 0
        ? Double.POSITIVE_INFINITY
        : TIMES * Numbers.quantile(sorted, 0.9) + PLAUSIBLE_CONTACTS;
  }
}
