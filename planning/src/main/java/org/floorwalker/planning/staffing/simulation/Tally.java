package org.floorwalker.planning.staffing.simulation;

import java.util.Arrays;

/// Totals of one replication by slot, with one slot more for what comes after the timeline.
final class Tally {
  final int queues;
  final int groups;
  final double[][] queueTotals;
  final double[][] groupTotals;
  final double[] agentBusySeconds;

  Tally(int slots, int queues, int groups, int agents) {
    this.queues = queues;
    this.groups = groups;
    queueTotals = new double[Total.COUNT][(slots + 1) * queues];
    groupTotals = new double[GroupTotal.COUNT][(slots + 1) * groups];
    agentBusySeconds = new double[agents];
  }

  void clear() {
    for (double[] totals : queueTotals) {
      Arrays.fill(totals, 0);
    }
    for (double[] totals : groupTotals) {
      Arrays.fill(totals, 0);
    }
    Arrays.fill(agentBusySeconds, 0);
  }

  void add(Total total, int slot, int queue, double amount) {
    queueTotals[total.ordinal()][slot * queues + queue] += amount;
  }

  void add(GroupTotal total, int slot, int group, double amount) {
    groupTotals[total.ordinal()][slot * groups + group] += amount;
  }
}
