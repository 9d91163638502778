package org.floorwalker.planning.training;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// When people are reminded of a due day, and when their leader is told.
///
/// @param daysBefore steps in days before the due day, each at least 0, e.g. 90, 60, 30, 7
/// @param escalateDaysBefore days before the due day from which the leader is told; negative is
///     after it
public record Reminders(List<Integer> daysBefore, int escalateDaysBefore) {
  /// Ninety, sixty, thirty and seven days ahead; the leader is told with the last.
  public static final Reminders USUAL = new Reminders(List.of(90, 60, 30, 7), 7);

  public Reminders {
    daysBefore = daysBefore.stream().distinct().sorted(Comparator.reverseOrder()).toList();
    if (daysBefore.stream().anyMatch(days -> days < 0)) {
      throw new IllegalArgumentException(
          "Reminders %s: maybe count the days before the due day.".formatted(daysBefore));
    }
  }

  /// The latest step that has come on the day. Steps that were passed before somebody could be
  /// reminded are not made up for: a newcomer with twenty days left hears once, not three times.
  public Optional<Integer> stepOn(LocalDate due, LocalDate day) {
    return daysBefore.stream()
        .filter(days -> !day.isBefore(due.minusDays(days)))
        .min(Comparator.naturalOrder());
  }

  /// Whether the leader is to be told on the day.
  public boolean isEscalated(LocalDate due, LocalDate day) {
    return !day.isBefore(due.minusDays(escalateDaysBefore));
  }

  /// Days before the due day of the first reminder, 0 when there is none.
  public int firstDays() {
    return daysBefore.isEmpty() ? 0 : daysBefore.getFirst();
  }
}
