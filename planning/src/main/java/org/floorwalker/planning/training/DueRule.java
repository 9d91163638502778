package org.floorwalker.planning.training;

import java.time.LocalDate;

/// When a requirement must be met.
///
/// @param recurrence how often
/// @param inForce the day from which the requirement holds
/// @param countsFrom completions before this day do not count: the day a new content came out
/// @param newcomerDays days that somebody has whom it concerns newly, at least 0
/// @param graceDays days after the due day until its consequence follows, at least 0
public record DueRule(
    Recurrence recurrence,
    LocalDate inForce,
    LocalDate countsFrom,
    int newcomerDays,
    int graceDays) {
  public DueRule {
    if (newcomerDays < 0 || graceDays < 0) {
      throw new IllegalArgumentException(
          "%d days for newcomers and %d days of grace: maybe write 0."
              .formatted(newcomerDays, graceDays));
    }
  }

  /// The last day a newcomer has, when it concerns them since the day.
  LocalDate newcomerDue(LocalDate since) {
    return (since.isBefore(inForce) ? inForce : since).plusDays(newcomerDays);
  }
}
