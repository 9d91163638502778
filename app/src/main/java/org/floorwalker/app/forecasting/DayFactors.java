package org.floorwalker.app.forecasting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What the days of queues are multiplied by, which is 1 for most of them: overrides and known
/// deviations laid over, the mean of the day's slots weighted by their contacts where one of them
/// holds a part of the day.
public final class DayFactors {
  /// Nothing is laid over anything.
  static final DayFactors NONE = new DayFactors();

  private final Map<OfDay, Double> factors = new HashMap<>();
  private final Set<OfDay> partlyHeld = new LinkedHashSet<>();

  /// A queue's local day.
  public record OfDay(String queue, LocalDate day) {}

  /// Lays what is in force over the queue's day, or notes that its slots must tell.
  void lay(String queue, LocalDate day, InForce laid) {
    if (laid.holdsPartOf(day)) {
      partlyHeld.add(new OfDay(queue, day));
    } else {
      put(queue, day, laid.ofDay(day));
    }
  }

  /// Says what the slots tell of a day.
  void put(String queue, LocalDate day, double factor) {
    if (factor != 1) {
      factors.put(new OfDay(queue, day), factor);
    }
  }

  double of(String queue, LocalDate day) {
    return factors.getOrDefault(new OfDay(queue, day), 1.0);
  }

  /// Days of which something holds a part.
  List<OfDay> partlyHeld() {
    return List.copyOf(partlyHeld);
  }

  /// The factors of days that have one.
  Map<OfDay, Double> byDay() {
    return Map.copyOf(factors);
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
