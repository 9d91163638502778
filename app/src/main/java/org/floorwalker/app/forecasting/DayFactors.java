package org.floorwalker.app.forecasting;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.floorwalker.planning.forecast.SlotForecast;
import org.floorwalker.planning.time.TimeRange;

/// What the days of queues are multiplied by, which is 1 for most of them: overrides and known
/// deviations laid over, the mean of the day's slots weighted by their contacts where a deviation
/// holds a part of the day.
public final class DayFactors {
  /// Nothing is laid over anything.
  static final DayFactors NONE = new DayFactors();

  private final Map<OfDay, Double> factors = new HashMap<>();
  private final Set<OfDay> partlyHeld = new LinkedHashSet<>();

  /// A queue's local day.
  public record OfDay(String queue, LocalDate day) {}

  void multiply(String queue, LocalDate day, double factor) {
    factors.merge(new OfDay(queue, day), factor, (a, b) -> a * b);
  }

  double of(String queue, LocalDate day) {
    return factors.getOrDefault(new OfDay(queue, day), 1.0);
  }

  /// Lays deviations of the queue over its day, or notes that its slots must tell.
  void lay(List<KnownDeviation> deviations, String queue, LocalDate day, ZoneId zone) {
    TimeRange range =
        TimeRange.of(
            day.atStartOfDay(zone).toInstant(), day.plusDays(1).atStartOfDay(zone).toInstant());
    List<KnownDeviation> touching =
        deviations.stream().filter(deviation -> deviation.range().overlaps(range)).toList();
    if (touching.stream().allMatch(deviation -> deviation.range().encloses(range))) {
      touching.forEach(deviation -> multiply(queue, day, factor(deviation)));
    } else {
      partlyHeld.add(new OfDay(queue, day));
    }
  }

  private static double factor(KnownDeviation deviation) {
    Double factor = deviation.factor();
    return factor == null ? 1 : factor;
  }

  /// Days that a deviation holds a part of.
  List<OfDay> partlyHeld() {
    return List.copyOf(partlyHeld);
  }

  /// What the deviations make of the day of these slots.
  static double meanOf(List<SlotForecast> slots, String queue, List<KnownDeviation> deviations) {
    double made = 0;
    double used = 0;
    for (SlotForecast slot : slots) {
      made += slot.contacts().mean();
      used += slot.contacts().mean() * factor(slot.start(), queue, deviations);
    }
    return made == 0 ? 1 : used / made;
  }

  private static double factor(Instant at, String queue, List<KnownDeviation> deviations) {
    double factor = 1;
    for (KnownDeviation deviation : deviations) {
      factor *= deviation.concerns(queue) && deviation.range().contains(at) ? factor(deviation) : 1;
    }
    return factor;
  }

  /// Days with a factor, in columns.
  public Columns columns() {
    List<OfDay> days = new ArrayList<>(factors.keySet());
    return new Columns(
        days.stream().map(OfDay::queue).toArray(String[]::new),
        days.stream().mapToInt(day -> (int) day.day().toEpochDay()).toArray(),
        days.stream().mapToDouble(day -> of(day.queue(), day.day())).toArray());
  }

  /// @param days days since 1970-01-01
  @SuppressWarnings("ArrayRecordComponent")
  public record Columns(String[] queues, int[] days, double[] factors) {}
}
