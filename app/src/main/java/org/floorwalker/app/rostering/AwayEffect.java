package org.floorwalker.app.rostering;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What a change of one person's day does to the people short.
///
/// @param shortHoursBefore person-hours short in the stretch as planned
/// @param shortHoursAfter person-hours short afterwards
/// @param tightest the slot where most people are missing afterwards, or fewest are to spare; null
///     when the person serves nobody in the stretch
public record AwayEffect(
    double shortHoursBefore, double shortHoursAfter, @Nullable Tightest tightest) {
  /// Nothing changes.
  public static final AwayEffect NONE = new AwayEffect(0, 0, null);

  /// One slot, over the queues the person can serve.
  ///
  /// @param needed people needed
  /// @param planned people there afterwards
  /// @param newlyShort people short that were not short before
  public record Tightest(Instant start, double needed, int planned, double newlyShort) {}

  /// Person-hours short that the change adds; below 0 when it helps.
  public double moreShortHours() {
    return shortHoursAfter - shortHoursBefore;
  }
}
