package org.floorwalker.app.forecasting.store;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.floorwalker.planning.forecast.SlotForecast;

/// What a mean contact of a day takes and how many give up: the figures of its slots weighted by
/// their contacts; 0 where none are expected.
///
/// @param handleSeconds mean handle time
/// @param wrapupSeconds the part of it that is wrap-up
/// @param abandonedShare share that gives up
record DayWork(double handleSeconds, double wrapupSeconds, double abandonedShare) {
  static DayWork of(List<SlotForecast> slots) {
    return new DayWork(
        mean(slots, SlotForecast::handleSeconds),
        mean(slots, SlotForecast::wrapupSeconds),
        Math.min(1, mean(slots, SlotForecast::abandonedShare)));
  }

  private static double mean(List<SlotForecast> slots, ToDoubleFunction<SlotForecast> figure) {
    double contacts = slots.stream().mapToDouble(slot -> slot.contacts().mean()).sum();
    double sum =
        slots.stream()
            .mapToDouble(slot -> slot.contacts().mean() * figure.applyAsDouble(slot))
            .sum();
    return contacts > 0 ? sum / contacts : 0;
  }
}
