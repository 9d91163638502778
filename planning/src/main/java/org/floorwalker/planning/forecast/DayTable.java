package org.floorwalker.planning.forecast;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.floorwalker.planning.demand.IntervalHistory;

/// A history laid out as local days by local slots of the day, `NaN` where nothing is known.
///
/// The hour that autumn doubles holds the mean of its two; the hour that spring skips is missing.
/// Days are numbered from 0, the first day kept, to [#days], the first day to forecast.
final class DayTable {
  /// So many contacts would not all have stayed away by chance (probability e^-30).
  static final double SURELY_SOME = 30;

  private static final int MINUTES = 1440;

  private final LocalDate firstDay;
  private final int days;
  private final int slotMinutes;
  private final int slots;
  private final double[] counts;
  private final Map<Figure, double[]> figures = new EnumMap<>(Figure.class);
  private final boolean[] seen;
  private final List<Integer> implausible = new ArrayList<>();
  private final List<Integer> spiked = new ArrayList<>();
  private final BitSet counted = new BitSet();
  private final List<Integer> leftOut = new ArrayList<>();

  private DayTable(LocalDate firstDay, int days, int slotMinutes) {
    this.firstDay = firstDay;
    this.days = days;
    this.slotMinutes = slotMinutes;
    this.slots = MINUTES / slotMinutes;
    this.counts = unknown(days * slots);
    this.seen = new boolean[days];
  }

  private static double[] unknown(int size) {
    double[] values = new double[size];
    Arrays.fill(values, Double.NaN);
    return values;
  }

  /// The rows from `keptDays` before the end up to the end, exclusive; empty when there are none.
  static DayTable of(IntervalHistory history, ZoneId zone, LocalDate endExclusive, int keptDays) {
    int kept =
        history.firstRowFrom(endExclusive.minusDays(keptDays).atStartOfDay(zone).toInstant());
    int last = history.firstRowFrom(endExclusive.atStartOfDay(zone).toInstant());
    int first = begun(history, kept, last);
    LocalDate start =
        first == last ? endExclusive : history.start(first).atZone(zone).toLocalDate();
    int days = Math.toIntExact(endExclusive.toEpochDay() - start.toEpochDay());
    DayTable table = new DayTable(start, days, minutesOf(history.slot()));
    for (Figure figure : Figure.values()) {
      if (figure.isTold(history, first, last)) {
        table.figures.put(figure, unknown(days * table.slots));
      }
    }
    LocalClock clock = new LocalClock(zone);
    for (int row = first; row < last; row++) {
      table.put(clock.localSecond(history.startEpochSecond(row)), history, row);
    }
    return table;
  }

  /// The first row of the queue's life: zeros before it that chance does not explain mean that the
  /// queue had not begun, for some sources write them.
  private static int begun(IntervalHistory history, int from, int to) {
    int first = from;
    double contacts = 0;
    for (int row = to - 1; row >= from; row--) {
      first = history.offered(row) > 0 ? row : first;
      contacts += history.offered(row);
    }
    double expected = contacts / Math.max(1, to - first) * (first - from);
    return expected > SURELY_SOME ? first : from;
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
    counts[cell] =
        known(counts[cell]) ? (counts[cell] + history.offered(row)) / 2 : history.offered(row);
    figures.forEach(
        (figure, values) -> {
          double value = figure.of(history, row);
          values[cell] = known(value) ? value : values[cell];
        });
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
    return Math.floorMod(firstDay.getDayOfWeek().getValue() - DayOfWeek.MONDAY.getValue() + day, 7);
  }

  /// Whether any of its days is such a weekday.
  boolean reaches(int weekday) {
    return Math.floorMod(weekday - weekday(0), 7) < days;
  }

  double count(int day, int slot) {
    return counts[day * slots + slot];
  }

  /// A figure of the slot, `NaN` when not known.
  double figure(Figure figure, int day, int slot) {
    double[] values = figures.get(figure);
    return values == null ? Double.NaN : values[day * slots + slot];
  }

  /// The figures of which the history tells anything.
  Set<Figure> figures() {
    return figures.keySet();
  }

  /// Whether the day has any row.
  boolean isSeen(int day) {
    return seen[day];
  }

  /// Forgets what happened in the slot, because the queue was closed or it cannot be true.
  void clear(int day, int slot) {
    counts[day * slots + slot] = Double.NaN;
  }

  /// Forgets the counts of a day that cannot be true.
  void clear(int day) {
    forget(day);
    implausible.add(day);
  }

  /// Forgets the counts of a day.
  void forget(int day) {
    Arrays.fill(counts, day * slots, (day + 1) * slots, Double.NaN);
  }

  /// Does what a planner ruled on single days: some are forgotten, some count whatever they show.
  void obey(DayRulings rulings) {
    for (int day = 0; day < days; day++) {
      if (rulings.leftOut().contains(date(day)) && seen[day]) {
        forget(day);
        leftOut.add(day);
      }
      counted.set(day, rulings.counted().contains(date(day)) && seen[day]);
    }
  }

  /// Days forgotten because a planner ruled so, in order.
  List<Integer> leftOutDays() {
    return List.copyOf(leftOut);
  }

  /// Whether a planner ruled that the day counts as it is.
  boolean isCounted(int day) {
    return counted.get(day);
  }

  /// Number of days that count as they are because a planner ruled so.
  int countedDays() {
    return counted.cardinality();
  }

  /// Remembers that slots of the day could not be true.
  void spiked(int day) {
    spiked.add(day);
  }

  /// Days with slots that could not be true, in order.
  List<Integer> spikedDays() {
    return List.copyOf(spiked);
  }

  /// Days whose counts cannot be true, in order.
  List<Integer> implausibleDays() {
    return List.copyOf(implausible);
  }

  /// Fast local time: remembers the offset until the zone's next change.
  private static final class LocalClock {
    private final ZoneRules rules;
    private long validFrom = Long.MAX_VALUE;
    private long validUntil = Long.MIN_VALUE;
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
