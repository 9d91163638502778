package org.floorwalker.planning.forecast;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.Arrays;
import org.floorwalker.planning.demand.IntervalHistory;

/// A history laid out as local days by local slots of the day, `NaN` where nothing is known.
///
/// The hour that autumn doubles holds the mean of its two; the hour that spring skips is missing.
/// Days are numbered from 0, the first day kept, to [#days], the first day to forecast.
final class DayTable {
  private static final int MINUTES = 1440;

  private final LocalDate firstDay;
  private final int days;
  private final int slotMinutes;
  private final int slots;
  private final double[] counts;
  private final double[] handleSeconds;
  private final boolean[] seen;

  private DayTable(LocalDate firstDay, int days, int slotMinutes) {
    this.firstDay = firstDay;
    this.days = days;
    this.slotMinutes = slotMinutes;
    this.slots = MINUTES / slotMinutes;
    this.counts = new double[days * slots];
    this.handleSeconds = new double[days * slots];
    this.seen = new boolean[days];
    Arrays.fill(counts, Double.NaN);
    Arrays.fill(handleSeconds, Double.NaN);
  }

  /// The rows from `keptDays` before the end up to the end, exclusive; empty when there are none.
  static DayTable of(IntervalHistory history, ZoneId zone, LocalDate endExclusive, int keptDays) {
    long from = endExclusive.minusDays(keptDays).atStartOfDay(zone).toEpochSecond();
    long to = endExclusive.atStartOfDay(zone).toEpochSecond();
    int first = 0;
    while (first < history.size() && history.startEpochSecond(first) < from) {
      first++;
    }
    boolean empty = first == history.size() || history.startEpochSecond(first) >= to;
    LocalDate start = empty ? endExclusive : history.start(first).atZone(zone).toLocalDate();
    int days = Math.toIntExact(endExclusive.toEpochDay() - start.toEpochDay());
    DayTable table = new DayTable(start, days, minutesOf(history.slot()));
    LocalClock clock = new LocalClock(zone);
    for (int row = first; row < history.size() && history.startEpochSecond(row) < to; row++) {
      table.put(clock.localSecond(history.startEpochSecond(row)), history, row);
    }
    return table;
  }

  static int minutesOf(Duration slot) {
    long minutes = slot.toMinutes();
    if (minutes < 1 || MINUTES % minutes != 0) {
      throw new IllegalArgumentException(
          "Slots of %s do not divide a day.\nMaybe use 5, 6, 10, 15, 20, 30, 60 or 1440 minutes."
              .formatted(slot));
    }
    return Math.toIntExact(minutes);
  }

  private void put(long localSecond, IntervalHistory history, int row) {
    int day = Math.toIntExact(Math.floorDiv(localSecond, 86_400L) - firstDay.toEpochDay());
    int slot = (int) Math.floorMod(localSecond, 86_400L) / 60 / slotMinutes;
    int cell = day * slots + slot;
    double before = counts[cell];
    counts[cell] = known(before) ? (before + history.offered(row)) / 2 : history.offered(row);
    if (known(history.handleSeconds(row))) {
      handleSeconds[cell] = history.handleSeconds(row);
    }
    seen[day] = true;
  }

  static boolean known(double value) {
    return !Double.isNaN(value);
  }

  LocalDate firstDay() {
    return firstDay;
  }

  /// Number of days from the first kept to the last before the forecast.
  int days() {
    return days;
  }

  int slots() {
    return slots;
  }

  int slotMinutes() {
    return slotMinutes;
  }

  LocalDate date(int day) {
    return firstDay.plusDays(day);
  }

  /// 0 for Monday to 6 for Sunday; days after the history count on.
  int weekday(int day) {
    return firstDay.plusDays(day).getDayOfWeek().getValue() - DayOfWeek.MONDAY.getValue();
  }

  double count(int day, int slot) {
    return counts[day * slots + slot];
  }

  double handleSeconds(int day, int slot) {
    return handleSeconds[day * slots + slot];
  }

  /// Whether the day has any row.
  boolean isSeen(int day) {
    return seen[day];
  }

  /// Number of days with rows.
  int seenDays() {
    int total = 0;
    for (boolean day : seen) {
      total += day ? 1 : 0;
    }
    return total;
  }

  /// Fast local time: remembers the offset until the zone's next change.
  private static final class LocalClock {
    private final ZoneRules rules;
    private long validUntil = Long.MIN_VALUE;
    private long validFrom = Long.MAX_VALUE;
    private long offsetSeconds;

    LocalClock(ZoneId zone) {
      this.rules = zone.getRules();
    }

    long localSecond(long epochSecond) {
      if (epochSecond < validFrom || epochSecond >= validUntil) {
        Instant instant = Instant.ofEpochSecond(epochSecond);
        offsetSeconds = rules.getOffset(instant).getTotalSeconds();
        validFrom = epochSecond;
        ZoneOffsetTransition next = rules.nextTransition(instant);
        validUntil = next == null ? Long.MAX_VALUE : next.toEpochSecond();
      }
      return epochSecond + offsetSeconds;
    }
  }
}
