package org.floorwalker.planning.staffing.simulation;

import java.util.Arrays;
import java.util.stream.IntStream;

/// What came of a staffing: means of a day by slot.
record SlotOutcomes(double[][] offered, double[][] met, double[] busyHours, double[] staffedHours) {
  static SlotOutcomes of(SimulationResult result, int warmUp, int slots, int queues, int groups) {
    SlotOutcomes outcomes =
        new SlotOutcomes(
            new double[slots][queues],
            new double[slots][queues],
            new double[slots],
            new double[slots]);
    for (int slot = 0; slot < slots; slot++) {
      for (int queue = 0; queue < queues; queue++) {
        outcomes.offered[slot][queue] = result.mean(Total.OFFERED, queue, warmUp + slot);
        outcomes.met[slot][queue] = result.mean(Total.MET, queue, warmUp + slot);
      }
      outcomes.busyHours[slot] = hours(result, GroupTotal.BUSY_SECONDS, warmUp + slot, groups);
      outcomes.staffedHours[slot] =
          hours(result, GroupTotal.STAFFED_SECONDS, warmUp + slot, groups);
    }
    return outcomes;
  }

  private static double hours(SimulationResult result, GroupTotal total, int slot, int groups) {
    return IntStream.range(0, groups).mapToDouble(g -> result.mean(total, g, slot)).sum() / 3600;
  }

  double missed(int slot, int queue) {
    return offered[slot][queue] - met[slot][queue];
  }

  double lacking(int slot, int queue, double floor) {
    return Math.max(0, floor * offered[slot][queue] - met[slot][queue]);
  }

  double hoursAbove(int slot, double ceiling) {
    return Math.max(0, busyHours[slot] - ceiling * staffedHours[slot]);
  }

  double share(int queue) {
    double ofDay = sum(offered, queue);
    return ofDay > 0 ? sum(met, queue) / ofDay : 1;
  }

  double lackingOfDay(int queue, double goal) {
    return Math.max(0, goal * sum(offered, queue) - sum(met, queue));
  }

  private static double sum(double[][] slots, int queue) {
    return Arrays.stream(slots).mapToDouble(row -> row[queue]).sum();
  }

  void takeOver(SlotOutcomes other, int firstSlot, int endSlot) {
    for (int slot = firstSlot; slot < endSlot; slot++) {
      offered[slot] = other.offered[slot];
      met[slot] = other.met[slot];
      busyHours[slot] = other.busyHours[slot];
      staffedHours[slot] = other.staffedHours[slot];
    }
  }
}
