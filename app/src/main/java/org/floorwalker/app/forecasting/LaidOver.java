package org.floorwalker.app.forecasting;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.floorwalker.planning.time.TimeRange;
import org.jspecify.annotations.Nullable;

/// What people laid over a queue's days ever: overrides, and known deviations with a factor. A
/// layer
/// counts on the days that began while it was in force, since that is what the day was planned
/// with.
final class LaidOver {
  private final ZoneId zone;
  private final List<Held> held = new ArrayList<>();

  /// @param hours instants it holds; null for whole days
  /// @param within when it was in force
  private record Held(OverrideEffect.Layer layer, @Nullable TimeRange hours, Within within) {}

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
        held.add(held(queue, deviation, factor));
      }
    }
  }

  private static Held held(ForecastOverride override) {
    ForecastVersion.Made withdrawn = override.withdrawn();
    return new Held(
        new OverrideEffect.Layer(
            override.queue(),
            override.days(),
            override.factor(),
            override.reason(),
            override.entered().by()),
        null,
        new Within(override.entered().at(), withdrawn == null ? null : withdrawn.at()));
  }

  private Held held(String queue, KnownDeviation deviation, double factor) {
    TimeRange range = deviation.range();
    ForecastOverride.Days days =
        new ForecastOverride.Days(
            range.startInclusive().atZone(zone).toLocalDate(),
            range.endExclusive().minusNanos(1).atZone(zone).toLocalDate());
    return new Held(
        new OverrideEffect.Layer(queue, days, factor, deviation.what(), deviation.entered().by()),
        range,
        new Within(deviation.entered().at(), deviation.withdrawnAt()));
  }

  /// What the slot's contacts were multiplied by.
  double factor(Instant slot, LocalDate day) {
    double factor = 1;
    for (Held one : held) {
      factor *= holds(one, slot, day) ? one.layer.factor() : 1;
    }
    return factor;
  }

  private boolean holds(Held one, Instant slot, LocalDate day) {
    return one.layer.days().contains(day)
        && (one.hours == null || one.hours.contains(slot))
        && one.within.contains(day.atStartOfDay(zone).toInstant());
  }

  /// Those of the days between the first and the last on which anything may hold; empty for none.
  Optional<ForecastLedger.Days> within(ForecastLedger.Days days) {
    LocalDate first = days.endExclusive();
    LocalDate end = days.first();
    for (Held one : held) {
      LocalDate after = one.layer.days().last().plusDays(1);
      first = one.layer.days().first().isBefore(first) ? one.layer.days().first() : first;
      end = after.isAfter(end) ? after : end;
    }
    first = first.isBefore(days.first()) ? days.first() : first;
    end = end.isAfter(days.endExclusive()) ? days.endExclusive() : end;
    return first.isBefore(end)
        ? Optional.of(new ForecastLedger.Days(first, end))
        : Optional.empty();
  }

  /// What each layer did on the slots; those that held on none are left out.
  List<OverrideEffect> effects(List<JudgedSlot> slots) {
    return held.stream()
        .map(
            one ->
                OverrideEffect.of(
                    one.layer,
                    slots.stream().filter(slot -> holds(one, slot.start(), slot.day())).toList()))
        .filter(effect -> effect.days() > 0)
        .toList();
  }
}
