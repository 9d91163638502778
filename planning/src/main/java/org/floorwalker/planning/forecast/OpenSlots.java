package org.floorwalker.planning.forecast;

import java.time.LocalDate;
import java.util.List;
import org.floorwalker.planning.time.OpeningHours;
import org.floorwalker.planning.time.OpeningHours.Hours;
import org.jspecify.annotations.Nullable;

/// Which slots of which days are open: by the opening hours where the planner gave them, else by
/// what the history of the last year saw on that weekday.
///
/// A weekday that a history of a few days does not reach is taken to be open in the slots in which
/// most of the days are that have rows, unless most days have none.
final class OpenSlots {
  private static final int REMEMBERED_DAYS = 365;
  private static final int WEEK = 7;

  private final DayTable table;
  private final @Nullable OpeningHours hours;
  private final boolean[][] seenByWeekday;

  private OpenSlots(DayTable table, @Nullable OpeningHours hours) {
    this.table = table;
    this.hours = hours;
    this.seenByWeekday = new boolean[WEEK][table.slots()];
  }

  static OpenSlots of(DayTable table, @Nullable OpeningHours hours) {
    OpenSlots open = new OpenSlots(table, hours);
    open.lookAtHistory();
    open.guessWhatIsNotReached();
    return open;
  }

  private void lookAtHistory() {
    for (int day = Math.max(0, lastSeen() - REMEMBERED_DAYS); day < table.days(); day++) {
      boolean[] seen = seenByWeekday[table.weekday(day)];
      for (int slot = 0; slot < seen.length; slot++) {
        seen[slot] |= DayTable.known(table.count(day, slot));
      }
    }
  }

  private void guessWhatIsNotReached() {
    int seen = 0;
    int[] times = new int[table.slots()];
    for (int day = 0; day < Math.min(table.days(), WEEK); day++) {
      seen += table.isSeen(day) ? 1 : 0;
      for (int slot = 0; slot < times.length; slot++) {
        times[slot] += DayTable.known(table.count(day, slot)) ? 1 : 0;
      }
    }
    for (int weekday = 0; weekday < WEEK; weekday++) {
      for (int slot = 0; slot < times.length && !table.reaches(weekday); slot++) {
        seenByWeekday[weekday][slot] = 2 * seen > table.days() && 2 * times[slot] > seen;
      }
    }
  }

  private int lastSeen() {
    int day = table.days() - 1;
    while (day > 0 && !table.isSeen(day)) {
      day--;
    }
    return day;
  }

  /// Whether the slot is open on the day; days after the history count on.
  boolean isOpen(int day, int slot) {
    return hours == null
        ? seenByWeekday[table.weekday(day)][slot]
        : overlaps(
            hours, table.date(day), slot * table.slotMinutes(), (slot + 1) * table.slotMinutes());
  }

  /// Whether the queue is open at any of those minutes of the day.
  static boolean overlaps(OpeningHours given, LocalDate date, int from, int to) {
    return overlaps(given.hoursOf(date), from, to)
        || overlaps(given.hoursOf(date.minusDays(1)), from + 1440, to + 1440);
  }

  private static boolean overlaps(List<Hours> hours, int from, int to) {
    for (Hours range : hours) {
      if (from < range.closesMinute() && to > range.opensMinute()) {
        return true;
      }
    }
    return false;
  }

  /// The open slots of the day.
  boolean[] of(int day) {
    boolean[] open = new boolean[table.slots()];
    for (int slot = 0; slot < open.length; slot++) {
      open[slot] = isOpen(day, slot);
    }
    return open;
  }
}
