package org.floorwalker.app.requests;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/// What somebody asks for.
///
/// @param kind code of the kind
/// @param first first day
/// @param last last day, not before the first and at most a year after it
/// @param part how much of each day
public record LeaveWish(String kind, LocalDate first, LocalDate last, LeavePart part) {
  private static final int LONGEST_DAYS = 366;

  public LeaveWish {
    long days = ChronoUnit.DAYS.between(first, last) + 1;
    if (days < 1 || days > LONGEST_DAYS) {
      throw new IllegalArgumentException(
          "Leave from %s to %s is not possible.\nMaybe the two are swapped."
              .formatted(first, last));
    }
  }

  /// The same on other days.
  public LeaveWish movedBy(int days) {
    return new LeaveWish(kind, first.plusDays(days), last.plusDays(days), part);
  }

  /// The same with another part of the day.
  public LeaveWish with(LeavePart other) {
    return new LeaveWish(kind, first, last, other);
  }

  public boolean isOneDay() {
    return first.equals(last);
  }
}
