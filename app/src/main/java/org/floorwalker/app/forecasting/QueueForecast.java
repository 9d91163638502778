package org.floorwalker.app.forecasting;

import java.time.LocalDate;
import java.util.List;
import org.floorwalker.planning.forecast.Accuracy;
import org.floorwalker.planning.forecast.Band;
import org.floorwalker.planning.forecast.Forecast;
import org.floorwalker.planning.forecast.RangeForecast;
import org.floorwalker.planning.forecast.SlotForecast;

/// One queue of a forecast version with what people laid over it.
///
/// @param forecast what the method made, unchanged
/// @param overrides those in force
/// @param deviations known deviations with a factor
/// @param accuracy how right the method was on this queue when the version was made, by horizon
public record QueueForecast(
    Forecast forecast,
    List<ForecastOverride> overrides,
    List<KnownDeviation> deviations,
    List<Accuracy> accuracy) {
  public QueueForecast {
    overrides = List.copyOf(overrides);
    deviations = List.copyOf(deviations);
    accuracy = List.copyOf(accuracy);
  }

  public String queue() {
    return forecast.queue().name();
  }

  /// The slots as they are to be used: overrides and deviations laid over.
  public List<SlotForecast> slots() {
    return forecast.slots().stream().map(this::laidOver).toList();
  }

  /// The slots of one local day as they are to be used.
  public List<SlotForecast> slots(LocalDate day) {
    return forecast.slots().stream()
        .filter(slot -> slot.start().atZone(forecast.zone()).toLocalDate().equals(day))
        .map(this::laidOver)
        .toList();
  }

  private SlotForecast laidOver(SlotForecast slot) {
    double factor = factor(slot);
    return factor == 1.0
        ? slot
        : new SlotForecast(slot.start(), times(slot.contacts(), factor), slot.handleSeconds());
  }

  /// What the slot's contacts are multiplied by; 1 where nobody knows better.
  public double factor(SlotForecast slot) {
    LocalDate day = slot.start().atZone(forecast.zone()).toLocalDate();
    double factor = 1;
    for (ForecastOverride override : overrides) {
      factor *= override.days().contains(day) ? override.factor() : 1;
    }
    for (KnownDeviation deviation : deviations) {
      Double known = deviation.factor();
      factor *= known != null && deviation.range().contains(slot.start()) ? known : 1;
    }
    return factor;
  }

  /// The days as they are to be used: the method's band times the mean factor of the day's slots.
  public List<RangeForecast> days() {
    return forecast.dayTotals().stream()
        .map(
            day ->
                new RangeForecast(
                    day.firstDay(), day.days(), times(day.contacts(), dayFactor(day.firstDay()))))
        .toList();
  }

  private double dayFactor(LocalDate day) {
    if (overrides.isEmpty() && deviations.isEmpty()) {
      return 1;
    }
    double made = 0;
    double used = 0;
    for (SlotForecast slot : forecast.slots()) {
      if (slot.start().atZone(forecast.zone()).toLocalDate().equals(day)) {
        made += slot.contacts().mean();
        used += slot.contacts().mean() * factor(slot);
      }
    }
    return made == 0 ? 1 : used / made;
  }

  private static Band times(Band band, double factor) {
    return factor == 1.0
        ? band
        : new Band(
            band.mean() * factor, band.p10() * factor, band.p50() * factor, band.p90() * factor);
  }
}
