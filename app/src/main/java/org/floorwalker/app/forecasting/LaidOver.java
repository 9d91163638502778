package org.floorwalker.app.forecasting;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// What people laid over a queue's days ever: overrides, and known deviations with a factor. A
/// layer counts on the days that began while it was in force, since that is what the day was
/// planned with.
final class LaidOver {
  private final ZoneId zone;
  private final List<Held> held = new ArrayList<>();

  /// @param isOverride whether it is an override, else a known deviation
  /// @param id its number
  /// @param starts whether it holds a slot that begins then
  /// @param within when it was in force
  private record Held(
      boolean isOverride, long id, double factor, Predicate<Instant> starts, Within within) {}

  /// @param from instant from which it was in force
  /// @param until when it was taken back; null while it is in force
  private record Within(Instant from, @Nullable Instant until) {
    boolean contains(Instant at) {
      return from.isBefore(at) && (until == null || at.isBefore(until));
    }
  }

  LaidOver(
      String queue,
      ZoneId zone,
      List<ForecastOverride> overrides,
      List<KnownDeviation> deviations) {
    this.zone = zone;
    overrides.forEach(override -> held.add(held(override)));
    for (KnownDeviation deviation : deviations) {
      Double factor = deviation.factor();
      if (factor != null && deviation.concerns(queue)) {
        held.add(held(deviation, factor));
      }
    }
  }

  private Held held(ForecastOverride override) {
    ForecastVersion.Made withdrawn = override.withdrawn();
    return new Held(
        true,
        override.id(),
        override.factor(),
        start -> override.when().contains(start.atZone(zone).toLocalDateTime()),
        new Within(override.entered().at(), withdrawn == null ? null : withdrawn.at()));
  }

  private static Held held(KnownDeviation deviation, double factor) {
    return new Held(
        false,
        deviation.id(),
        factor,
        deviation.range()::contains,
        new Within(deviation.entered().at(), deviation.withdrawnAt()));
  }

  /// What the slot's contacts were multiplied by.
  double factor(Instant slot, LocalDate day) {
    double factor = 1;
    for (Held one : held) {
      factor *= holds(one, slot, day) ? one.factor : 1;
    }
    return factor;
  }

  private boolean holds(Held one, Instant slot, LocalDate day) {
    return one.starts.test(slot) && one.within.contains(day.atStartOfDay(zone).toInstant());
  }

  /// What each layer was laid over on the slots of a day; those that held on none are left out.
  List<LedgerDay.Layer> layers(List<JudgedSlot> slots) {
    List<LedgerDay.Layer> layers = new ArrayList<>();
    for (Held one : held) {
      List<JudgedSlot> on =
          slots.stream().filter(slot -> holds(one, slot.start(), slot.day())).toList();
      if (!on.isEmpty()) {
        layers.add(
            new LedgerDay.Layer(
                one.isOverride,
                one.id,
                on.stream().mapToDouble(slot -> slot.contacts().came()).sum(),
                on.stream().mapToDouble(slot -> slot.contacts().made()).sum()));
      }
    }
    return layers;
  }
}
