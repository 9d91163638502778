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
  public Contract {
    shiftLengths = shiftLengths.stream().sorted().distinct().toList();
  }
}
