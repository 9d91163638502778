package org.floorwalker.planning.optimise.search;

import java.util.Arrays;

/// What one agent more or less at the desk costs, slot by slot, with everybody always at the queues
/// where they cost least ([QueueSplit]).
///
/// Prices are kept per queue and slot, and worked out anew when a slot that changed is next read.
/// Agents who come before anybody asks about a slot are only counted, and split when somebody does:
/// whoever asks about one day of a large floor does not wait for the others.
final class Coverage {
  private final SkillGroups groups;
  private final QueueSplit split;
  private final int slots;
  private final int queues;
  private final int words;

  /// Grains of one more at the best queue that can be reached from each, by slot and queue.
  private final int[] bestMore;

  /// Grains of one less at the best queue from which each can be reached.
  private final int[] bestLess;

  /// Whether the slot changed since its prices were worked out.
  private final boolean[] stale;

  /// Whether all agents of the slot are split; those of others wait.
  private final boolean[] isSplit;

  /// Agents at the desk who wait to be split, by slot and group.
  private final short[] waiting;

  private final int[] fewestSkillsFirst;
  private long total;

  /// Nobody at the desk.
  Coverage(SkillGroups groups, Demand demand) {
    this.groups = groups;
    this.split = new QueueSplit(groups, demand);
    this.slots = demand.slots();
    this.queues = groups.queues;
    this.words = groups.words;
    this.bestMore = new int[slots * queues];
    this.bestLess = new int[slots * queues];
    this.stale = new boolean[slots];
    Arrays.fill(stale, true);
    this.isSplit = new boolean[slots];
    this.waiting = new short[slots * groups.groups()];
    this.fewestSkillsFirst = groups.fewestSkillsFirst();
    double points = 0;
    for (int cell = 0; cell < slots * queues; cell++) {
      points += demand.cost(cell, 0);
    }
    this.total = Math.round(points * Points.GRAINS_PER_POINT);
  }

  /// Cost of all queues and slots, in grains.
  long total() {
    for (int slot = 0; slot < slots; slot++) {
      splitAll(slot);
    }
    return total;
  }

  int served(int slot, int queue) {
    splitAll(slot);
    return split.served(slot, queue);
  }

  /// Agents of the entry's group who serve its queue.
  int staffed(int slot, int entry) {
    splitAll(slot);
    return split.staffed(slot, entry);
  }

  /// Grains that one more agent of the group costs in the slot.
  int priceOfMore(int slot, int group) {
    if (stale[slot]) {
      refresh(slot);
    }
    int base = slot * queues;
    int last = groups.firstEntry[group + 1];
    int best = QueueSplit.NEVER;
    for (int e = groups.firstEntry[group]; e < last; e++) {
      best = Math.min(best, bestMore[base + groups.queueOfEntry[e]]);
    }
    return best == QueueSplit.NEVER ? 0 : best;
  }

  /// Grains that one agent less of the group costs in the slot; the group must be there.
  int priceOfLess(int slot, int group) {
    int entry = cheapestEntryForLess(slot, group);
    return entry < 0 ? 0 : bestLess[slot * queues + groups.queueOfEntry[entry]];
  }

  /// Where one agent less of the group costs least, or -1 when nobody is there.
  private int cheapestEntryForLess(int slot, int group) {
    if (stale[slot]) {
      refresh(slot);
    }
    int base = slot * queues;
    int last = groups.firstEntry[group + 1];
    int price = QueueSplit.NEVER;
    int best = -1;
    for (int e = groups.firstEntry[group]; e < last; e++) {
      int offer = bestLess[base + groups.queueOfEntry[e]];
      if (offer < price && split.staffed(slot, e) > 0) {
        price = offer;
        best = e;
      }
    }
    return best;
  }

  /// One more agent of the group at the desk.
  ///
  /// @return what that costs, 0 while the slot waits to be split
  int add(int slot, int group) {
    if (isSplit[slot]) {
      return push(slot, group, priceOfMore(slot, group));
    }
    waiting[slot * groups.groups() + group]++;
    return 0;
  }

  /// @param least price of the agent, if it is known
  private int push(int slot, int group, int least) {
    if (groups.firstEntry[group] == groups.firstEntry[group + 1]) {
      return 0;
    }
    int price = split.push(slot, group, least);
    total += price;
    stale[slot] = true;
    return price;
  }

  /// One agent less of the group at the desk.
  ///
  /// @return what that costs
  int remove(int slot, int group) {
    int entry = cheapestEntryForLess(slot, group);
    if (entry < 0) {
      return 0;
    }
    int price = bestLess[slot * queues + groups.queueOfEntry[entry]];
    split.pull(slot, entry, price);
    total += price;
    stale[slot] = true;
    return price;
  }

  /// Splits those who wait, those with few skills first: hardly anybody has to move over for them.
  private void splitAll(int slot) {
    if (isSplit[slot]) {
      return;
    }
    isSplit[slot] = true;
    for (int group : fewestSkillsFirst) {
      int cell = slot * groups.groups() + group;
      for (; waiting[cell] > 0; waiting[cell]--) {
        push(slot, group, QueueSplit.UNKNOWN);
      }
    }
  }

  /// Spreads the marginals along the hops until nothing gets cheaper.
  private void refresh(int slot) {
    splitAll(slot);
    int base = slot * queues;
    System.arraycopy(split.oneMore, base, bestMore, base, queues);
    System.arraycopy(split.oneLess, base, bestLess, base, queues);
    boolean changed = queues > 1;
    while (changed) {
      changed = false;
      for (int from = 0; from < queues; from++) {
        for (int w = 0; w < words; w++) {
          changed |= relaxAll(base, from, w);
        }
      }
    }
    stale[slot] = false;
  }

  private boolean relaxAll(int base, int from, int word) {
    boolean changed = false;
    for (long rest = split.hops[(base + from) * words + word]; rest != 0; rest &= rest - 1) {
      changed |= relax(base + from, base + (word << 6) + Long.numberOfTrailingZeros(rest));
    }
    return changed;
  }

  private boolean relax(int from, int to) {
    boolean changed = false;
    if (bestMore[to] < bestMore[from]) {
      bestMore[from] = bestMore[to];
      changed = true;
    }
    if (bestLess[from] < bestLess[to]) {
      bestLess[to] = bestLess[from];
      changed = true;
    }
    return changed;
  }
}
