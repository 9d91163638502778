package org.floorwalker.planning.staffing.simulation;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/// The slots of the measured days on the clock of a simulation, which starts some slots earlier to
/// warm up.
///
/// @param days the measured days
/// @param slots their slots
/// @param warmUp slots simulated before the first
record RosterClock(RosterFloor.Days days, List<Instant> slots, int warmUp) {
  Instant first() {
    return slots.getFirst();
  }

  Duration slot() {
    return days.slot();
  }

  /// Seconds on the clock of the simulation.
  double at(Instant instant) {
    return Duration.between(first(), instant).toMillis() / 1000.0 + warmUp * slotSeconds();
  }

  double slotSeconds() {
    return slot().toMillis() / 1000.0;
  }

  /// The slot whose demand a simulated slot has: before the first day that of its own evening.
  Instant demandOf(int simulated) {
    int measured = simulated - warmUp;
    return measured >= 0
        ? slots.get(measured)
        : first().plus(Duration.ofDays(1)).plus(slot().multipliedBy(measured));
  }

  int simulatedSlots() {
    return warmUp + slots.size();
  }

  Timeline timeline() {
    double[] boundaries = new double[simulatedSlots() + 1];
    int[] dayOfSlot = new int[simulatedSlots()];
    for (int i = 0; i < dayOfSlot.length; i++) {
      boundaries[i] = i < warmUp ? i * slotSeconds() : at(slots.get(i - warmUp));
      dayOfSlot[i] = i < warmUp ? Timeline.UNMEASURED : dayOf(slots.get(i - warmUp));
    }
    boundaries[dayOfSlot.length] = at(slots.getLast().plus(slot()));
    return new Timeline(boundaries, dayOfSlot);
  }

  private int dayOf(Instant slot) {
    LocalDate day = slot.atZone(days.zone()).toLocalDate();
    return (int) (day.toEpochDay() - days.first().toEpochDay());
  }
}
