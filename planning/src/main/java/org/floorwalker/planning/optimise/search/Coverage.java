package org.floorwalker.planning.optimise.search;

import java.util.Arrays;

/// Who serves which queue, slot by slot, always at the least cost.
///
/// In a slot, agents of a skill group are split over the group's queues so that the sum of convex
/// queue costs is least. One agent more or less changes the best split along one path of queues:
/// someone moves over at each step, and only the last queue's number changes. Arcs cost nothing, so
/// the price of an agent is the marginal cost at the best queue that can be reached (successive
/// shortest paths on a transport with separable convex cost; Ahuja, Magnanti and Orlin 1993,
/// Network Flows, ch. 9 and 14).
///
/// Prices are kept per queue and slot, and worked out anew when a slot that changed is next read.
final class Coverage {
  private static final int NEVER = Integer.MAX_VALUE;

  final SkillGroups groups;
  final int slots;
  final Demand demand;
  private final int queues;
  private final int entries;
  private final int words;
  private final short[] served;
  private final short[] staffed;
  private final long[] hops;
  private final int[] oneMore;
  private final int[] oneLess;
  private final int[] bestMore;
  private final int[] bestLess;
  private final boolean[] stale;
  private final int[] parent;
  private final long[] seen;
  private final long[] frontier;
  private final long[] next;
  private long total;

  Coverage(SkillGroups groups, Demand demand) {
    this.groups = groups;
    this.slots = demand.slots();
    this.demand = demand;
    this.queues = groups.queues;
    this.entries = groups.entries;
    this.words = groups.words;
    this.served = new short[slots * queues];
    this.staffed = new short[slots * entries];
    this.hops = new long[slots * queues * words];
    this.oneMore = new int[slots * queues];
    this.oneLess = new int[slots * queues];
    this.bestMore = new int[slots * queues];
    this.bestLess = new int[slots * queues];
    this.stale = new boolean[slots];
    this.parent = new int[queues];
    this.seen = new long[words];
    this.frontier = new long[words];
    this.next = new long[words];
    clear();
  }

  /// Nobody at the desk.
  void clear() {
    Arrays.fill(served, (short) 0);
    Arrays.fill(staffed, (short) 0);
    Arrays.fill(hops, 0);
    Arrays.fill(stale, true);
    double points = 0;
    for (int i = 0; i < served.length; i++) {
      points += demand.cost(i, 0);
      reprice(i);
    }
    total = Math.round(points * Points.GRAINS_PER_POINT);
  }

  /// Cost of all queues and slots, in grains.
  long total() {
    return total;
  }

  int served(int slot, int queue) {
    return served[slot * queues + queue];
  }

  /// Agents of the entry's group who serve its queue.
  int staffed(int slot, int entry) {
    return staffed[slot * entries + entry];
  }

  /// Grains that one more agent of the group costs in the slot.
  int priceOfMore(int slot, int group) {
    if (stale[slot]) {
      refresh(slot);
    }
    int base = slot * queues;
    int last = groups.firstEntry[group + 1];
    int best = NEVER;
    for (int e = groups.firstEntry[group]; e < last; e++) {
      best = Math.min(best, bestMore[base + groups.queueOfEntry[e]]);
    }
    return best == NEVER ? 0 : best;
  }

  /// Grains that one agent less of the group costs in the slot; the group must be there.
  int priceOfLess(int slot, int group) {
    if (stale[slot]) {
      refresh(slot);
    }
    int base = slot * queues;
    int row = slot * entries;
    int last = groups.firstEntry[group + 1];
    int best = NEVER;
    for (int e = groups.firstEntry[group]; e < last; e++) {
      if (staffed[row + e] > 0) {
        best = Math.min(best, bestLess[base + groups.queueOfEntry[e]]);
      }
    }
    return best == NEVER ? 0 : best;
  }

  /// One more agent of the group at the desk.
  void add(int slot, int group) {
    int price = priceOfMore(slot, group);
    int entry = cheapestEntryForMore(slot, group);
    if (entry < 0) {
      return;
    }
    int first = groups.queueOfEntry[entry];
    int last = oneMore[slot * queues + first] == price ? first : searchForward(slot, first, price);
    for (int to = last; to != first; to = parent[to]) {
      transfer(slot, parent[to], to);
    }
    join(slot, entry);
    change(slot, last, 1);
    total += price;
    stale[slot] = true;
  }

  /// One agent less of the group at the desk.
  void remove(int slot, int group) {
    int price = priceOfLess(slot, group);
    int entry = cheapestEntryForLess(slot, group);
    if (entry < 0) {
      return;
    }
    int last = groups.queueOfEntry[entry];
    int first = oneLess[slot * queues + last] == price ? last : searchBackward(slot, last, price);
    leave(slot, entry);
    for (int from = first; from != last; from = parent[from]) {
      transfer(slot, from, parent[from]);
    }
    change(slot, first, -1);
    total += price;
    stale[slot] = true;
  }

  private int cheapestEntryForMore(int slot, int group) {
    int best = -1;
    int price = NEVER;
    for (int e = groups.firstEntry[group]; e < groups.firstEntry[group + 1]; e++) {
      int offer = bestMore[slot * queues + groups.queueOfEntry[e]];
      if (offer < price) {
        price = offer;
        best = e;
      }
    }
    return best;
  }

  private int cheapestEntryForLess(int slot, int group) {
    int best = -1;
    int price = NEVER;
    for (int e = groups.firstEntry[group]; e < groups.firstEntry[group + 1]; e++) {
      int offer = bestLess[slot * queues + groups.queueOfEntry[e]];
      if (staffed[slot * entries + e] > 0 && offer < price) {
        price = offer;
        best = e;
      }
    }
    return best;
  }

  private void startAt(int queue) {
    Arrays.fill(seen, 0);
    Arrays.fill(frontier, 0);
    Arrays.fill(next, 0);
    mark(seen, queue);
    mark(frontier, queue);
  }

  private static void mark(long[] set, int queue) {
    set[queue >>> 6] |= 1L << queue;
  }

  private void step() {
    System.arraycopy(next, 0, frontier, 0, words);
    Arrays.fill(next, 0);
  }

  /// The queue of the price that an agent can push to from `first`; sets [#parent].
  private int searchForward(int slot, int first, int price) {
    startAt(first);
    while (true) {
      for (int w = 0; w < words; w++) {
        for (long rest = frontier[w]; rest != 0; rest &= rest - 1) {
          int to = pushFrom(slot, (w << 6) + Long.numberOfTrailingZeros(rest), price);
          if (to >= 0) {
            return to;
          }
        }
      }
      step();
    }
  }

  /// Visits the queues one hop on; the one of the price, or -1.
  private int pushFrom(int slot, int from, int price) {
    int base = slot * queues;
    for (int w = 0; w < words; w++) {
      for (long found = hops[(base + from) * words + w] & ~seen[w];
          found != 0;
          found &= found - 1) {
        int to = (w << 6) + Long.numberOfTrailingZeros(found);
        parent[to] = from;
        if (oneMore[base + to] == price) {
          return to;
        }
        mark(seen, to);
        mark(next, to);
      }
    }
    return -1;
  }

  /// The queue of the price that can push an agent to `last`; sets [#parent].
  private int searchBackward(int slot, int last, int price) {
    int base = slot * queues;
    startAt(last);
    while (true) {
      for (int from = 0; from < queues; from++) {
        int onward = onward(base + from);
        if (onward >= 0 && (seen[from >>> 6] >>> from & 1) == 0) {
          parent[from] = onward;
          if (oneLess[base + from] == price) {
            return from;
          }
          mark(next, from);
        }
      }
      for (int w = 0; w < words; w++) {
        seen[w] |= next[w];
      }
      step();
    }
  }

  /// A queue of the frontier that the cell's agents could serve too, or -1.
  private int onward(int cell) {
    for (int w = 0; w < words; w++) {
      long both = hops[cell * words + w] & frontier[w];
      if (both != 0) {
        return (w << 6) + Long.numberOfTrailingZeros(both);
      }
    }
    return -1;
  }

  private void transfer(int slot, int from, int to) {
    int[] pairs = groups.transfers[from * queues + to];
    int row = slot * entries;
    for (int i = 0; i < pairs.length; i += 2) {
      if (staffed[row + pairs[i]] > 0) {
        leave(slot, pairs[i]);
        join(slot, pairs[i + 1]);
        return;
      }
    }
    throw new IllegalStateException("Nobody can move from queue %d to %d.".formatted(from, to));
  }

  private void join(int slot, int entry) {
    staffed[slot * entries + entry]++;
    reach(slot * queues + groups.queueOfEntry[entry], entry);
  }

  private void reach(int cell, int entry) {
    for (int w = 0; w < words; w++) {
      hops[cell * words + w] |= groups.reachOfEntry[entry * words + w];
    }
  }

  private void leave(int slot, int entry) {
    if (--staffed[slot * entries + entry] > 0) {
      return;
    }
    int queue = groups.queueOfEntry[entry];
    int cell = slot * queues + queue;
    Arrays.fill(hops, cell * words, cell * words + words, 0);
    for (int e : groups.entriesOfQueue[queue]) {
      if (staffed[slot * entries + e] > 0) {
        reach(cell, e);
      }
    }
  }

  private void change(int slot, int queue, int difference) {
    int i = slot * queues + queue;
    served[i] += (short) difference;
    reprice(i);
  }

  private void reprice(int i) {
    oneMore[i] = demand.priceOfOneMore(i, served[i]);
    oneLess[i] = served[i] == 0 ? NEVER : -demand.priceOfOneMore(i, served[i] - 1);
  }

  /// Spreads the marginals along the hops until nothing gets cheaper.
  private void refresh(int slot) {
    int base = slot * queues;
    System.arraycopy(oneMore, base, bestMore, base, queues);
    System.arraycopy(oneLess, base, bestLess, base, queues);
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
    for (long rest = hops[(base + from) * words + word]; rest != 0; rest &= rest - 1) {
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
