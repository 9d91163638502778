package org.floorwalker.planning.staffing.simulation;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.floorwalker.planning.staffing.ServiceDefinition;

/// What a simulation found: totals by queue and day with confidence, and by slot.
///
/// Contacts count in the slot and day in which they arrived. All figures are ratios of sums over
/// the replications, so that a day with more contacts weighs more.
public final class SimulationResult {
  private final FloorModel floor;
  private final int replications;
  private final int days;
  private final int queues;
  private final int groups;
  private final int slots;

  /// `byDay[total][day * queues + queue][replication]`.
  private final double[][][] byDay;

  /// `groupByDay[total][day * groups + group][replication]`.
  private final double[][][] groupByDay;

  /// `bySlot[total][slot * queues + queue]` over all replications.
  private final double[][] bySlot;

  private final double[][] groupBySlot;
  private final SlotRatio slotShares;
  private final SlotRatio slotWaits;
  private final double[] agentBusySeconds;

  private SimulationResult(FloorModel floor, int replications, int agents) {
    this.floor = floor;
    this.replications = replications;
    days = floor.timeline().days();
    queues = floor.queues().size();
    groups = floor.groups().size();
    slots = floor.timeline().slots();
    byDay = new double[Total.COUNT][days * queues][replications];
    groupByDay = new double[GroupTotal.COUNT][days * groups][replications];
    bySlot = new double[Total.COUNT][slots * queues];
    groupBySlot = new double[GroupTotal.COUNT][slots * groups];
    slotShares = new SlotRatio(Total.MET, Total.OFFERED, slots * queues);
    slotWaits = new SlotRatio(Total.ANSWERED_WAIT_SECONDS, Total.ANSWERED, slots * queues);
    agentBusySeconds = new double[agents * Math.max(1, days)];
  }

  /// Adds up replications in their order.
  static final class Builder {
    private final SimulationResult result;

    Builder(FloorModel floor, int replications) {
      int agents = new Compiled(floor).agentGroup.length;
      result = new SimulationResult(floor, replications, agents);
    }

    void add(int replication, Tally tally) {
      result.addQueues(replication, tally);
      result.addGroups(replication, tally);
      result.slotShares.add(tally);
      result.slotWaits.add(tally);
      for (int cell = 0; cell < tally.agentBusySeconds.length; cell++) {
        result.agentBusySeconds[cell] += tally.agentBusySeconds[cell];
      }
    }

    SimulationResult build() {
      return result;
    }
  }

  private void addQueues(int replication, Tally tally) {
    for (int slot = 0; slot < slots; slot++) {
      int day = floor.timeline().dayOfSlot()[slot];
      if (day != Timeline.UNMEASURED) {
        for (int total = 0; total < Total.COUNT; total++) {
          addRow(tally.queueTotals[total], bySlot[total], slot, queues);
          addToDay(tally.queueTotals[total], byDay[total], slot, day, queues, replication);
        }
      }
    }
  }

  private void addGroups(int replication, Tally tally) {
    for (int slot = 0; slot < slots; slot++) {
      int day = floor.timeline().dayOfSlot()[slot];
      if (day != Timeline.UNMEASURED) {
        for (int total = 0; total < GroupTotal.COUNT; total++) {
          addRow(tally.groupTotals[total], groupBySlot[total], slot, groups);
          addToDay(tally.groupTotals[total], groupByDay[total], slot, day, groups, replication);
        }
      }
    }
  }

  private static void addRow(double[] from, double[] to, int slot, int width) {
    for (int cell = slot * width; cell < (slot + 1) * width; cell++) {
      to[cell] += from[cell];
    }
  }

  private static void addToDay(
      double[] from, double[][] to, int slot, int day, int width, int replication) {
    for (int i = 0; i < width; i++) {
      to[day * width + i][replication] += from[slot * width + i];
    }
  }

  public int replications() {
    return replications;
  }

  public FloorModel floor() {
    return floor;
  }

  /// Share of contacts in time over all measured days.
  public Estimate share(int queue, ServiceDefinition definition) {
    return share(queue, day -> true, definition);
  }

  /// Share of contacts in time of one day.
  public Estimate share(int queue, int day, ServiceDefinition definition) {
    return share(queue, d -> d == day, definition);
  }

  /// Share of contacts in time of the days that are chosen.
  public Estimate share(int queue, IntPredicate chosen, ServiceDefinition definition) {
    return Ratio.of(above(queue, chosen, definition), below(queue, chosen, definition));
  }

  /// A queue, counted as its promise counts.
  public record Counted(int queue, ServiceDefinition definition) {}

  /// Share of the chosen days over several queues together, each counted as its own promise counts.
  public Estimate share(List<Counted> queues, IntPredicate chosen) {
    return Ratio.of(above(queues, chosen), below(queues, chosen));
  }

  /// The same in each replication in which anything counts, ascending.
  public double[] replicatedShares(List<Counted> queues, IntPredicate chosen) {
    double[] above = above(queues, chosen);
    double[] below = below(queues, chosen);
    return IntStream.range(0, replications)
        .filter(i -> below[i] > 0)
        .mapToDouble(i -> above[i] / below[i])
        .sorted()
        .toArray();
  }

  private double[] above(List<Counted> queues, IntPredicate chosen) {
    return queues.stream()
        .map(one -> above(one.queue(), chosen, one.definition()))
        .reduce(new double[replications], (a, b) -> plus(a, b, 1));
  }

  private double[] below(List<Counted> queues, IntPredicate chosen) {
    return queues.stream()
        .map(one -> below(one.queue(), chosen, one.definition()))
        .reduce(new double[replications], (a, b) -> plus(a, b, 1));
  }

  /// What a definition counts above the line, by replication.
  private double[] above(int queue, IntPredicate chosen, ServiceDefinition definition) {
    double[] met = sums(Total.MET, queue, chosen);
    return definition == ServiceDefinition.WAIT_WITHIN
        ? plus(met, sums(Total.LEFT_IN_GOAL, queue, chosen), 1)
        : met;
  }

  private double[] below(int queue, IntPredicate chosen, ServiceDefinition definition) {
    double[] offered = sums(Total.OFFERED, queue, chosen);
    return switch (definition) {
      case SERVED_OVER_OFFERED, WAIT_WITHIN -> offered;
      case EXCLUDING_SHORT_ABANDONS -> plus(offered, sums(Total.LEFT_IN_GOAL, queue, chosen), -1);
      case OF_SERVED -> sums(Total.ANSWERED, queue, chosen);
    };
  }

  private static double[] plus(double[] a, double[] b, double factor) {
    double[] sum = new double[a.length];
    Arrays.setAll(sum, i -> a[i] + factor * b[i]);
    return sum;
  }

  private double[] sums(Total total, int queue, IntPredicate chosen) {
    return sums(byDay[total.ordinal()], queues, queue, chosen);
  }

  private double[] sums(double[][] cells, int width, int column, IntPredicate chosen) {
    double[] sums = new double[replications];
    for (int day = 0; day < days; day++) {
      if (chosen.test(day)) {
        double[] values = cells[day * width + column];
        Arrays.setAll(sums, i -> sums[i] + values[i]);
      }
    }
    return sums;
  }

  /// Share answered in time ÷ offered in one slot.
  public Estimate slotShare(int queue, int slot) {
    return slotShares.of(slot * queues + queue, bySlot, replications);
  }

  /// Mean wait of the answered who arrived in one slot, seconds.
  public Estimate slotWait(int queue, int slot) {
    return slotWaits.of(slot * queues + queue, bySlot, replications);
  }

  /// Ratio of two totals of a queue over all measured days, such as abandoned ÷ offered.
  public Estimate ratio(Total numerator, Total denominator, int queue) {
    return Ratio.of(sums(numerator, queue, d -> true), sums(denominator, queue, d -> true));
  }

  /// Ratio of two totals of a queue on one day.
  public Estimate ratio(Total numerator, Total denominator, int queue, int day) {
    return Ratio.of(sums(numerator, queue, d -> d == day), sums(denominator, queue, d -> d == day));
  }

  /// Mean length of the waiting line over all measured time.
  public Estimate meanLine(int queue) {
    return Ratio.of(sums(Total.LINE_SECONDS, queue, d -> true), measuredSeconds());
  }

  private double[] measuredSeconds() {
    double measured = 0;
    for (int slot = 0; slot < slots; slot++) {
      if (floor.timeline().dayOfSlot()[slot] != Timeline.UNMEASURED) {
        measured += floor.timeline().slotSeconds(slot);
      }
    }
    double[] seconds = new double[replications];
    Arrays.fill(seconds, measured);
    return seconds;
  }

  /// Ratio of two totals summed over all queues and measured days.
  public Estimate ratioOfAll(Total numerator, Total denominator) {
    return Ratio.of(sumsOfAll(numerator), sumsOfAll(denominator));
  }

  private double[] sumsOfAll(Total total) {
    double[] sums = new double[replications];
    for (int queue = 0; queue < queues; queue++) {
      double[] values = sums(total, queue, d -> true);
      Arrays.setAll(sums, i -> sums[i] + values[i]);
    }
    return sums;
  }

  /// Ratio of two totals of a group over all measured days, such as busy ÷ staffed: occupancy.
  public Estimate groupRatio(GroupTotal numerator, GroupTotal denominator, int group) {
    return Ratio.of(
        sums(groupByDay[numerator.ordinal()], groups, group, d -> true),
        sums(groupByDay[denominator.ordinal()], groups, group, d -> true));
  }

  /// Ratio of two totals of a group on one day.
  public Estimate groupRatio(GroupTotal numerator, GroupTotal denominator, int group, int day) {
    return Ratio.of(
        sums(groupByDay[numerator.ordinal()], groups, group, d -> d == day),
        sums(groupByDay[denominator.ordinal()], groups, group, d -> d == day));
  }

  /// A total of a queue in a slot, mean of the replications.
  public double mean(Total total, int queue, int slot) {
    return bySlot[total.ordinal()][slot * queues + queue] / replications;
  }

  /// A total of a queue on a day, mean of the replications.
  public double meanOfDay(Total total, int queue, int day) {
    return Arrays.stream(byDay[total.ordinal()][day * queues + queue]).sum() / replications;
  }

  /// A total of a group on a day, mean of the replications.
  public double meanOfDay(GroupTotal total, int group, int day) {
    return Arrays.stream(groupByDay[total.ordinal()][day * groups + group]).sum() / replications;
  }

  /// Ratio of two totals of a queue on a day in each replication; not a number where the
  /// denominator is zero.
  public double[] replicatedRatios(Total numerator, Total denominator, int queue, int day) {
    double[] above = byDay[numerator.ordinal()][day * queues + queue];
    double[] below = byDay[denominator.ordinal()][day * queues + queue];
    double[] ratios = new double[replications];
    Arrays.setAll(ratios, i -> above[i] / below[i]);
    return ratios;
  }

  /// A total of a group in a slot, mean of the replications.
  public double mean(GroupTotal total, int group, int slot) {
    return groupBySlot[total.ordinal()][slot * groups + group] / replications;
  }

  /// Seconds of a day at the desk in which the agent had at least one contact, mean of the
  /// replications. What lasts beyond a time at the desk is left out.
  ///
  /// @param agent index among the presences of the staffing
  public double agentBusySeconds(int agent, int day) {
    return agentBusySeconds[agent * days + day] / replications;
  }
}
