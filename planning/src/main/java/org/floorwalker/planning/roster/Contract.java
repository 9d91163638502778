package org.floorwalker.planning.roster;

import java.time.Duration;
import java.util.List;

/// What was agreed about an agent's hours.
///
/// @param id name of the contract
/// @param weekly paid time in a week, e.g. 37.5 hours
/// @param shiftLengths paid lengths a shift may have, ascending
/// @param tolerance how far the period's paid time may lie from its target, either way
public record Contract(
    String id, Duration weekly, List<Duration> shiftLengths, Duration tolerance) {
  private static final int WORKING_DAYS = 5;

  public Contract {
    shiftLengths = shiftLengths.stream().sorted().distinct().toList();
  }

  /// How long a working day is, as leave counts it: a fifth of the week, held within the shifts
  /// that may be worked. With shifts of 7 to 8 hours, 37.5 hours a week are days of 7.5; with
  /// shifts of 8 hours alone, 24 hours a week are days of 8, of which three are worked.
  public Duration workingDay() {
    Duration fifth = weekly.dividedBy(WORKING_DAYS);
    if (shiftLengths.isEmpty()) {
      return fifth;
    }
    Duration shortest = shiftLengths.getFirst();
    Duration longest = shiftLengths.getLast();
    return fifth.compareTo(shortest) < 0
        ? shortest
        : fifth.compareTo(longest) > 0 ? longest : fifth;
  }
}
