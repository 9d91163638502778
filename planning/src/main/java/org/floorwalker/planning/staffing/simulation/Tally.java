package org.floorwalker.planning.staffing.simulation;

import java.util.Arrays;

/// Totals of one replication by slot, with one slot more for what comes after the timeline.
final class Tally {
  final int queues;
  final int groups;
  final double[][] queueTotals;
  final double[][] groupTotals;
  /// `agentBusySeconds[agent * days + day]`.
  final double[] agentBusySeconds;

  private final int[] dayOfSlot;
  private final int days;

  Tally(int[] dayOfSlot, int queues, int groups, int agents) {
    int slots = dayOfSlot.length;
    this.dayOfSlot = dayOfSlot;
    days = Math.max(1, Arrays.stream(dayOfSlot).max().orElse(0) + 1);
    this.queues = queues;
    this.groups = groups;
    queueTotals = new double[Total.COUNT][(slots + 1) * queues];
    groupTotals = new double[GroupTotal.COUNT][(slots + 1) * groups];
    agentBusySeconds = new double[agents * days];
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

  /// Time of an agent with at least one contact; it counts on the day on which it ended.
  void addBusy(int agent, int slot, double seconds) {
    int day = slot < dayOfSlot.length ? dayOfSlot[slot] : days - 1;
    if (day != Timeline.UNMEASURED) {
      agentBusySeconds[agent * days + day] += seconds;
    }
  }

  void add(GroupTotal total, int slot, int group, double amount) {
    groupTotals[total.ordinal()][slot * groups + group] += amount;
  }
}
