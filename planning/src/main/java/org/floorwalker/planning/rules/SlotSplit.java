package org.floorwalker.planning.rules;

import java.util.Arrays;
import java.util.BitSet;

/// Shares the people at the desk in one slot out to queues at the least cost, from scratch.
///
/// Everyone serves exactly one queue of their skills. The cost of a queue is convex in the people
/// serving, so adding people one at a time, each along the cheapest chain of people moving over, is
/// exact (shortest augmenting paths on a transport problem with separable convex costs; Ahuja,
/// Magnanti, Orlin 1993, ch. 14). Moving over is free, so a chain costs only what its last queue
/// costs more.
final class SlotSplit {
  private final double[] need;
  private final int[][] groupSkills;
  private final int[][] serving;
  private final int[] served;

  /// `movers[q][p]`: how many people serving q could serve p instead.
  private final int[][] movers;

  /// @param need people needed by queue, may be fractional
  /// @param groupSkills queues each skill group can serve
  private SlotSplit(double[] need, int[][] groupSkills) {
    this.need = need;
    this.groupSkills = groupSkills;
    this.serving = new int[groupSkills.length][need.length];
    this.served = new int[need.length];
    this.movers = new int[need.length][need.length];
  }

  /// People serving each queue.
  ///
  /// @param atDesk people at the desk of each skill group
  static int[] served(double[] need, int[][] groupSkills, int[] atDesk) {
    SlotSplit split = new SlotSplit(need, groupSkills);
    for (int group = 0; group < groupSkills.length; group++) {
      for (int person = 0; person < atDesk[group] && groupSkills[group].length > 0; person++) {
        split.add(group);
      }
    }
    return split.served;
  }

  /// Cost of so many people serving where so many are needed, in points.
  static double cost(double need, int serving) {
    double under = Math.max(0, need - serving);
    double over = Math.max(0, serving - need);
    return 10 * under + 30 * under * under / (need + 1) + 2 * over + 4 * over * over / (need + 1);
  }

  private double costOfOneMore(int queue) {
    return cost(need[queue], served[queue] + 1) - cost(need[queue], served[queue]);
  }

  /// Breadth first from the group's queues over people who could move on.
  private void add(int group) {
    int[] cameFrom = new int[need.length];
    Arrays.fill(cameFrom, -1);
    int[] reached = new int[need.length];
    BitSet seen = new BitSet(need.length);
    int count = 0;
    for (int queue : groupSkills[group]) {
      seen.set(queue);
      reached[count++] = queue;
    }
    for (int i = 0; i < count; i++) {
      int queue = reached[i];
      for (int next = 0; next < need.length; next++) {
        if (movers[queue][next] > 0 && !seen.get(next)) {
          seen.set(next);
          cameFrom[next] = queue;
          reached[count++] = next;
        }
      }
    }
    shiftAlong(group, cheapest(reached, count), cameFrom);
  }

  private int cheapest(int[] reached, int count) {
    int best = reached[0];
    for (int i = 1; i < count; i++) {
      if (costOfOneMore(reached[i]) < costOfOneMore(best)) {
        best = reached[i];
      }
    }
    return best;
  }

  private void shiftAlong(int group, int last, int[] cameFrom) {
    served[last]++;
    int queue = last;
    while (cameFrom[queue] >= 0) {
      int from = cameFrom[queue];
      int mover = moverBetween(from, queue);
      place(mover, from, -1);
      place(mover, queue, 1);
      queue = from;
    }
    place(group, queue, 1);
  }

  private int moverBetween(int from, int to) {
    for (int group = 0; group < groupSkills.length; group++) {
      if (serving[group][from] > 0 && Arrays.stream(groupSkills[group]).anyMatch(q -> q == to)) {
        return group;
      }
    }
    throw new IllegalStateException(
        "Nobody moves from queue %d to %d.\nMaybe the counts of movers are wrong."
            .formatted(from, to));
  }

  private void place(int group, int queue, int change) {
    serving[group][queue] += change;
    for (int other : groupSkills[group]) {
      if (other != queue) {
        movers[queue][other] += change;
      }
    }
  }
}
