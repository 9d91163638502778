package org.floorwalker.planning.forecast;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Set;

/// Shifts of the level that a planner confirmed or rejected, by number of the day.
final class RuledShifts {
  static final RuledShifts NONE = new RuledShifts(new int[0], new int[0]);

  private static final int FEWEST_DAYS_AFTER = 5;
  private static final int SAME_WITHIN_DAYS = 14;

  private final int[] confirmed;
  private final int[] rejected;

  private RuledShifts(int[] confirmed, int[] rejected) {
    this.confirmed = confirmed;
    this.rejected = rejected;
  }

  static RuledShifts of(DayRulings rulings, DayTable table) {
    return new RuledShifts(days(rulings.shifts(), table), days(rulings.noShifts(), table));
  }

  private static int[] days(Set<LocalDate> dates, DayTable table) {
    return dates.stream()
        .mapToInt(date -> Math.toIntExact(date.toEpochDay() - table.firstDay().toEpochDay()))
        .filter(day -> day > 0)
        .sorted()
        .toArray();
  }

  /// The path along the latest confirmed shift of which some days are known before the end; level
  /// where there is none, or where a later one was found.
  LevelPath confirmed(LevelPath found) {
    int latest =
        Arrays.stream(confirmed)
            .filter(day -> day + FEWEST_DAYS_AFTER <= found.end())
            .max()
            .orElse(0);
    boolean isLater = found.isShifted() && found.firstNewDay() > latest + SAME_WITHIN_DAYS;
    return LevelPath.shifted(isLater ? 0 : latest, found.end());
  }

  /// Whether the path's shift is one that was confirmed.
  boolean isConfirmed(LevelPath path) {
    return Arrays.stream(confirmed).anyMatch(day -> day == path.firstNewDay());
  }

  /// Whether the path's shift is one that was rejected.
  boolean isRejected(LevelPath path) {
    return path.isShifted()
        && Arrays.stream(rejected)
            .anyMatch(day -> Math.abs(day - path.firstNewDay()) <= SAME_WITHIN_DAYS);
  }
}
