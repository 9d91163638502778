package org.floorwalker.planning.staffing.simulation;

import java.util.Arrays;

/// The time that is simulated: consecutive slots, each of one day or not measured at all.
///
/// Time is in seconds from the first boundary, which is zero. A day has as many slots as it has.
///
/// @param boundarySeconds start of each slot and the end of the last; strictly rising from 0
/// @param dayOfSlot day number from 0 of each slot, or [#UNMEASURED] for warm-up and run-out
public record Timeline(double[] boundarySeconds, int[] dayOfSlot) {
  /// Day of slots whose contacts are simulated but not counted.
  public static final int UNMEASURED = -1;

  public Timeline {
    boundarySeconds = boundarySeconds.clone();
    dayOfSlot = dayOfSlot.clone();
    if (boundarySeconds.length != dayOfSlot.length + 1 || dayOfSlot.length == 0) {
      throw new IllegalArgumentException(
          "%d boundaries do not enclose %d slots.\nMaybe the last end is missing."
              .formatted(boundarySeconds.length, dayOfSlot.length));
    }
    for (int i = 0; i < dayOfSlot.length; i++) {
      if (!(boundarySeconds[i + 1] > boundarySeconds[i]) || boundarySeconds[0] != 0) {
        throw new IllegalArgumentException(
            "The slot from %s s to %s s is empty or starts the timeline away from zero."
                .formatted(boundarySeconds[i], boundarySeconds[i + 1]));
      }
    }
  }

  /// One day of equal slots, every one measured, started empty.
  public static Timeline day(int slots, double slotSeconds) {
    return warmedDay(0, slots, slotSeconds);
  }

  /// One day of equal slots after some slots of the evening before that are not measured.
  public static Timeline warmedDay(int warmUpSlots, int slots, double slotSeconds) {
    int[] days = new int[warmUpSlots + slots];
    Arrays.fill(days, 0, warmUpSlots, UNMEASURED);
    return new Timeline(equalBoundaries(days.length, slotSeconds), days);
  }

  /// A steady state: warm-up, one measured stretch, and a run-out as long as the warm-up in which
  /// the last measured contacts meet the same load as the others.
  public static Timeline steady(double warmUpSeconds, double measuredSeconds) {
    double end = warmUpSeconds + measuredSeconds;
    return new Timeline(
        new double[] {0, warmUpSeconds, end, end + warmUpSeconds},
        new int[] {UNMEASURED, 0, UNMEASURED});
  }

  private static double[] equalBoundaries(int slots, double slotSeconds) {
    double[] boundaries = new double[slots + 1];
    Arrays.setAll(boundaries, i -> i * slotSeconds);
    return boundaries;
  }

  public int slots() {
    return dayOfSlot.length;
  }

  /// Number of measured days.
  public int days() {
    return Arrays.stream(dayOfSlot).max().orElse(UNMEASURED) + 1;
  }

  /// The first slot that is measured; those before it warm up.
  public int firstMeasured() {
    int slot = 0;
    while (slot < dayOfSlot.length && dayOfSlot[slot] == UNMEASURED) {
      slot++;
    }
    return slot;
  }

  public double slotSeconds(int slot) {
    return boundarySeconds[slot + 1] - boundarySeconds[slot];
  }

  public double endSeconds() {
    return boundarySeconds[dayOfSlot.length];
  }
}
