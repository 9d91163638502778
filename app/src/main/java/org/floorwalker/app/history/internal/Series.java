package org.floorwalker.app.history.internal;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.floorwalker.planning.demand.IntervalHistory;
import org.floorwalker.planning.demand.QueueId;
import org.floorwalker.planning.demand.QueueSlot;
import org.floorwalker.planning.demand.SlotFigures;
import org.floorwalker.planning.time.OpeningHours;
import org.floorwalker.planning.time.SlotGrid;
import org.jspecify.annotations.Nullable;

/// Makes one series of a queue out of slots of several sources and lengths.
///
/// @param queue the queue
/// @param opening its hours, null when not known; then nothing is filled in
/// @param zone zone of its hours
public record Series(QueueId queue, @Nullable OpeningHours opening, ZoneId zone) {
  private static final Duration A_DAY = Duration.ofDays(1);

  /// Slots of the most common length; shorter ones are added up into it, longer ones are left out.
  public IntervalHistory of(List<QueueSlot> told) {
    Duration length = commonLength(told);
    Map<Instant, QueueSlot> sums = new TreeMap<>();
    for (QueueSlot slot : told) {
      if (slot.length().compareTo(length) <= 0) {
        sums.merge(start(slot, length), slot, QueueSlot::plus);
      }
    }
    IntervalHistory.Builder series = IntervalHistory.builder(queue, length);
    sums.forEach((start, sum) -> add(series, start, sum.counts(), sum.seconds()));
    if (length.equals(Derivation.SLOT) && opening != null) {
      quietSlots(sums, opening).forEach(start -> series.add(start, 0, SlotFigures.QUIET));
    }
    return series.build();
  }

  private static Duration commonLength(List<QueueSlot> told) {
    Map<Duration, Integer> counts = new HashMap<>();
    told.forEach(slot -> counts.merge(slot.length(), 1, Integer::sum));
    return counts.entrySet().stream()
        .max(
            Map.Entry.<Duration, Integer>comparingByValue()
                .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
        .map(Map.Entry::getKey)
        .orElse(Derivation.SLOT);
  }

  private static Instant start(QueueSlot slot, Duration length) {
    if (slot.length().equals(length) || length.equals(A_DAY)) {
      return slot.start();
    }
    long seconds = length.toSeconds();
    return Instant.ofEpochSecond(Math.floorDiv(slot.start().getEpochSecond(), seconds) * seconds);
  }

  private static void add(
      IntervalHistory.Builder series,
      Instant start,
      QueueSlot.Counts counts,
      QueueSlot.Seconds seconds) {
    double handled = Double.isNaN(counts.answered()) ? counts.offered() : counts.answered();
    double waited = seconds.queuedAnswered() + seconds.queuedAbandoned();
    series.add(
        start,
        counts.offered(),
        new SlotFigures(
            counts.answered(),
            counts.abandoned(),
            mean(waited, counts.offered()),
            mean(seconds.handle(), handled),
            mean(seconds.wrapup(), handled)));
  }

  private static double mean(double sum, double contacts) {
    return contacts > 0 ? sum / contacts : Double.NaN;
  }

  /// Open slots without a contact, on days that saw contacts, up to the last contact known.
  private TreeSet<Instant> quietSlots(Map<Instant, QueueSlot> sums, OpeningHours hours) {
    TreeSet<Instant> quiet = new TreeSet<>();
    TreeSet<LocalDate> days = new TreeSet<>();
    sums.keySet().forEach(start -> days.add(start.atZone(zone).toLocalDate()));
    if (days.isEmpty()) {
      return quiet;
    }
    Instant last = new TreeSet<>(sums.keySet()).last();
    SlotGrid grid = new SlotGrid(zone, Derivation.SLOT);
    for (LocalDate day : days) {
      for (Instant start : grid.slotsOf(day)) {
        if (start.isBefore(last) && !sums.containsKey(start) && hours.isOpen(start, zone)) {
          quiet.add(start);
        }
      }
    }
    return quiet;
  }
}
