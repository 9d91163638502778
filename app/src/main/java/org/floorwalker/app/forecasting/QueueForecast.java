package org.floorwalker.app.forecasting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.floorwalker.planning.demand.QueueId;
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
  /// How the codes of steps begin that name days.
  private static final String NAMED_DAYS = "special-day";

  public QueueForecast {
    overrides = List.copyOf(overrides);
    deviations = List.copyOf(deviations);
    accuracy = List.copyOf(accuracy);
  }

  /// The same without the steps that name days.
  QueueForecast withoutNamedDays() {
    Forecast.Account account = forecast.account();
    Forecast without =
        new Forecast(
            forecast.queue(),
            forecast.zone(),
            forecast.slot(),
            forecast.slots(),
            forecast.dayTotals(),
            forecast.weekTotals(),
            new Forecast.Account(
                account.weights(),
                account.steps().stream()
                    .filter(step -> !step.code().startsWith(NAMED_DAYS))
                    .toList(),
                account.unusualDays(),
                account.levelShifts()));
    return new QueueForecast(without, overrides, deviations, accuracy);
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

  /// Several queues added up as they are to be used; empty for none.
  ///
  /// The bands are added as if all queues erred the same way at once, so they are the widest the
  /// sum can have. Overrides and deviations are in the sums already.
  public static Optional<QueueForecast> together(QueueId name, List<QueueForecast> queues) {
    if (queues.isEmpty()) {
      return Optional.empty();
    }
    Map<Instant, SlotForecast> slots = new TreeMap<>();
    Map<LocalDate, RangeForecast> days = new TreeMap<>();
    for (QueueForecast queue : queues) {
      queue.slots().forEach(slot -> slots.merge(slot.start(), slot, QueueForecast::sum));
      queue.days().forEach(day -> days.merge(day.firstDay(), day, QueueForecast::sum));
    }
    Forecast any = queues.getFirst().forecast();
    Forecast sum =
        new Forecast(
            name,
            any.zone(),
            any.slot(),
            List.copyOf(slots.values()),
            List.copyOf(days.values()),
            List.of(),
            new Forecast.Account(Map.of(), List.of(), List.of(), List.of()));
    return Optional.of(new QueueForecast(sum, List.of(), List.of(), List.of()));
  }

  private static SlotForecast sum(SlotForecast a, SlotForecast b) {
    double contacts = a.contacts().mean() + b.contacts().mean();
    double work = a.contacts().mean() * a.handleSeconds() + b.contacts().mean() * b.handleSeconds();
    return new SlotForecast(
        a.start(), sum(a.contacts(), b.contacts()), contacts > 0 ? work / contacts : 0);
  }

  private static RangeForecast sum(RangeForecast a, RangeForecast b) {
    return new RangeForecast(a.firstDay(), a.days(), sum(a.contacts(), b.contacts()));
  }

  private static Band sum(Band a, Band b) {
    return new Band(a.mean() + b.mean(), a.p10() + b.p10(), a.p50() + b.p50(), a.p90() + b.p90());
  }

  private static Band times(Band band, double factor) {
    return factor == 1.0
        ? band
        : new Band(
            band.mean() * factor, band.p10() * factor, band.p50() * factor, band.p90() * factor);
  }
}
