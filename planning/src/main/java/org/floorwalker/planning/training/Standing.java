package org.floorwalker.planning.training;

import java.time.Duration;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// How somebody stands towards a requirement.
public sealed interface Standing {

  /// Done for good.
  ///
  /// @param on the day it was completed
  record Settled(LocalDate on) implements Standing {}

  /// To be done, the first time or again.
  ///
  /// @param opens the first day on which doing it counts for this due day
  /// @param due the last day on which it is in time
  /// @param missing time still to be spent; zero where hours do not count
  /// @param last the latest completion, null when there is none
  record Owed(LocalDate opens, LocalDate due, Duration missing, @Nullable LocalDate last)
      implements Standing {

    /// The first day on which the consequence follows.
    public LocalDate lapses(DueRule rule) {
      return due.plusDays(rule.graceDays() + 1L);
    }

    /// Where the day lies.
    public Phase phase(DueRule rule, int soonDays, LocalDate day) {
      if (!day.isBefore(lapses(rule))) {
        return Phase.LAPSED;
      }
      if (day.isAfter(due)) {
        return Phase.OVERDUE;
      }
      return day.isBefore(due.minusDays(soonDays)) ? Phase.HOLDS : Phase.SOON;
    }
  }

  /// How near the due day is.
  enum Phase {
    /// Nothing to do yet.
    HOLDS,
    /// Within the days of the first reminder.
    SOON,
    /// Past the due day, within the grace.
    OVERDUE,
    /// The consequence follows.
    LAPSED
  }
}
