package org.floorwalker.planning.optimise.search;

import java.util.Arrays;

/// How the agents of each slot are split over the queues they serve: so that the sum of convex
/// queue costs is least.
///
/// One agent more or less changes the best split along one path of queues: someone moves over at
/// each step, and only the last queue's number changes. Arcs cost nothing, so the path to take ends
/// at the queue of the best marginal cost among those that can be reached (successive shortest
/// paths on a transport with separable convex cost; Ahuja, Magnanti and Orlin 1993, Network Flows,
/// ch. 9 and 14).
final class QueueSplit {
  /// The marginal cost of taking somebody from where nobody is.
  static final int NEVER = Integer.MAX_VALUE;

  /// No price is known beforehand.
  static final int UNKNOWN = Integer.MIN_VALUE;

  private static final int NO_QUEUE = -1;

  /// Grains that one more at a queue costs, by slot * queues + queue.
  final int[] oneMore;

  /// Grains that one less at a queue costs, or [#NEVER].
  final int[] oneLess;

  /// Queues that those at a queue could serve too, by cell, [SkillGroups#words] longs each.
  final long[] hops;

  private final SkillGroups groups;
  private final Demand demand;
  private final int queues;
  private final int entries;
  private final int words;
  private final short[] served;
  private final short[] staffed;

  /// The queue before each on the path found last.
  private final int[] parent;

  private final long[] seen;
  private final long[] frontier;
  private final long[] next;

  /// Nobody at the desk.
  QueueSplit(SkillGroups groups, Demand demand) {
    this.groups = groups;
    this.demand = demand;
    this.queues = groups.queues;
    this.entries = groups.entries;
    this.words = groups.words;
    int cells = demand.slots() * queues;
    this.served = new short[cells];
    this.staffed = new short[demand.slots() * entries];
    this.hops = new long[cells * words];
    this.oneMore = new int[cells];
    this.oneLess = new int[cells];
    this.parent = new int[queues];
    this.seen = new long[words];
    this.frontier = new long[words];
    this.next = new long[words];
    for (int cell = 0; cell < cells; cell++) {
      reprice(cell);
    }
  }

  int served(int slot, int queue) {
    return served[slot * queues + queue];
  }

  /// Agents of the entry's group who serve its queue.
  int staffed(int slot, int entry) {
    return staffed[slot * entries + entry];
  }

  /// Seats one more agent of a group that serves some queue.
  ///
  /// @param least what that costs, or [#UNKNOWN]
  /// @return what it costs
  int push(int slot, int group, int least) {
    int last = searchForward(slot, group, least);
    int price = oneMore[slot * queues + last];
    int first = last;
    for (; parent[first] != NO_QUEUE; first = parent[first]) {
      transfer(slot, parent[first], first);
    }
    join(slot, groups.entryOf(group, first));
    change(slot, last, 1);
    return price;
  }

  /// Takes away one agent of an entry at which somebody is.
  ///
  /// @param price what that costs
  void pull(int slot, int entry, int price) {
    int last = groups.queueOfEntry[entry];
    int first = oneLess[slot * queues + last] == price ? last : searchBackward(slot, last, price);
    leave(slot, entry);
    for (int from = first; from != last; from = parent[from]) {
      transfer(slot, from, parent[from]);
    }
    change(slot, first, -1);
  }

  /// The cheapest queue to which agents can be pushed on from the group's queues; sets [#parent].
  ///
  /// @param least price at which to stop, or [#UNKNOWN]
  private int searchForward(int slot, int group, int least) {
    startAtQueuesOf(group);
    int base = slot * queues;
    int best = groups.queueOfEntry[groups.firstEntry[group]];
    do {
      for (int w = 0; w < words; w++) {
        for (long rest = frontier[w]; rest != 0; rest &= rest - 1) {
          int queue = (w << 6) + Long.numberOfTrailingZeros(rest);
          best = oneMore[base + queue] < oneMore[base + best] ? queue : best;
        }
      }
    } while (oneMore[base + best] != least && stepForward(slot));
    return best;
  }

  private void startAtQueuesOf(int group) {
    int first = groups.firstEntry[group];
    for (int e = first; e < groups.firstEntry[group + 1]; e++) {
      parent[groups.queueOfEntry[e]] = NO_QUEUE;
    }
    System.arraycopy(groups.reachOfEntry, first * words, seen, 0, words);
    System.arraycopy(groups.reachOfEntry, first * words, frontier, 0, words);
    Arrays.fill(next, 0);
  }

  /// Goes on to the queues one hop away; whether there are any.
  private boolean stepForward(int slot) {
    boolean any = false;
    for (int w = 0; w < words; w++) {
      for (long rest = frontier[w]; rest != 0; rest &= rest - 1) {
        any |= visitFrom(slot, (w << 6) + Long.numberOfTrailingZeros(rest));
      }
    }
    step();
    return any;
  }

  private boolean visitFrom(int slot, int from) {
    boolean any = false;
    for (int w = 0; w < words; w++) {
      long found = hops[(slot * queues + from) * words + w] & ~seen[w];
      seen[w] |= found;
      next[w] |= found;
      any |= found != 0;
      for (long rest = found; rest != 0; rest &= rest - 1) {
        parent[(w << 6) + Long.numberOfTrailingZeros(rest)] = from;
      }
    }
    return any;
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
    int cell = slot * queues + queue;
    served[cell] += (short) difference;
    reprice(cell);
  }

  private void reprice(int cell) {
    oneMore[cell] = demand.priceOfOneMore(cell, served[cell]);
    oneLess[cell] = served[cell] == 0 ? NEVER : -demand.priceOfOneMore(cell, served[cell] - 1);
  }
}
