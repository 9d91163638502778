package org.floorwalker.files.problem;

import java.time.Duration;
import java.time.LocalTime;
import org.floorwalker.planning.roster.Agent;
import org.floorwalker.planning.roster.Contract;
import org.floorwalker.planning.roster.StartTimes;
import org.floorwalker.planning.time.OpeningHours;

/// Whether an agent's window can hold any shift at all, on an ordinary day.
///
/// The shortest paid length stands for the presence, so only windows that are certainly too short
/// are found.
final class ShiftFit {
  private ShiftFit() {}

  static boolean anyShiftFits(
      OpeningHours.Hours open, Agent.Times times, Contract contract, Duration startGrid) {
    if (contract.shiftLengths().isEmpty()) {
      return false;
    }
    long length = contract.shiftLengths().getFirst().toMinutes();
    for (int start = 0; start < 1440; start += (int) startGrid.toMinutes()) {
      if (startsAt(times.starts(), start)
          && (times.night() || start + length <= 1440)
          && isOpen(open, start, start + length)) {
        return true;
      }
    }
    return false;
  }

  private static boolean startsAt(StartTimes starts, int minute) {
    return starts.contains(LocalTime.ofSecondOfDay(minute * 60L));
  }

  private static boolean isOpen(OpeningHours.Hours open, long start, long end) {
    boolean roundTheClock = open.closesMinute() - open.opensMinute() >= 1440;
    return roundTheClock
        || (start >= open.opensMinute() && end <= open.closesMinute())
        || (start + 1440 >= open.opensMinute() && end + 1440 <= open.closesMinute());
  }
}
