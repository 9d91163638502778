package org.floorwalker.planning.roster;

import java.time.Duration;

/// One meal or break that belongs to shifts of a certain presence.
///
/// The rules with the largest `minPresence` not above a shift's presence apply to it, each exactly
/// once and no others.
///
/// @param minPresence presence from which the rule is considered
/// @param kind meal or break
/// @param length how long it lasts
/// @param paid whether it counts as paid time
/// @param window where in the shift it may start
public record BreakRule(
    Duration minPresence, PauseKind kind, Duration length, boolean paid, StartWindow window) {

  /// Where a pause may start, both ends allowed.
  ///
  /// @param earliestAfterStart at least this long after the shift's start
  /// @param latestBeforeEnd at least this long before the shift's end
  public record StartWindow(Duration earliestAfterStart, Duration latestBeforeEnd) {}
}
