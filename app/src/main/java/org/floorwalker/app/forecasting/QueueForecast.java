package org.floorwalker.app.forecasting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import org.floorwalker.planning.demand.QueueId;
import org.floorwalker.planning.forecast.Accuracy;
import org.floorwalker.planning.forecast.Band;
import org.floorwalker.planning.forecast.BotResidual;
import org.floorwalker.planning.forecast.Forecast;
import org.floorwalker.planning.forecast.RangeForecast;
import org.floorwalker.planning.forecast.SlotForecast;

/// One queue of a forecast version with what people laid over it.
///
/// @param forecast what the method made, unchanged
/// @param bot what a chatbot left of the demand when the version was made, [BotResidual#NONE]
///     without one
/// @param overrides those in force
/// @param deviations known deviations with a factor
/// @param accuracy how right the method was on this queue when the version was made, by horizon
public record QueueForecast(
    Forecast forecast,
    BotResidual bot,
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
    Forecast without =
        new Forecast(
            forecast.queue(),
            forecast.zone(),
            forecast.slot(),
            forecast.slots(),
            forecast.dayTotals(),
            forecast.weekTotals(),
            withoutNamedDays(forecast.account()));
    return new QueueForecast(without, bot, overrides, deviations, accuracy);
  }

  static Forecast.Account withoutNamedDays(Forecast.Account account) {
    return account.withSteps(
        account.steps().stream().filter(step -> !step.code().startsWith(NAMED_DAYS)).toList());
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
    return factor == 1.0 ? slot : slot.withContacts(slot.contacts().times(factor));
  }

  /// What the slot's contacts are multiplied by; 1 where nobody knows better.
  public double factor(SlotForecast slot) {
    return factor(slot.start());
  }

  /// What the contacts of a slot that begins at the instant are multiplied by.
  double factor(Instant start) {
    return new InForce(forecast.zone(), overrides, deviations).factor(start);
  }

  /// The days as they are to be used: the method's band times the mean factor of the day's slots.
  public List<RangeForecast> days() {
    return forecast.dayTotals().stream()
        .map(
            day ->
                new RangeForecast(
                    day.firstDay(), day.days(), day.contacts().times(dayFactor(day.firstDay()))))
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
  /// What chance leaves is drawn for each queue apart; what a forecast errs beyond chance may have
  /// one cause for all of them, so these errors are taken to go together (day-level noise common to
  /// the queues on Poisson arrivals; Ibrahim, Ye, L'Ecuyer & Shen 2016). Overrides and deviations
  /// are in the sums already.
  public static Optional<QueueForecast> together(QueueId name, List<QueueForecast> queues) {
    if (queues.isEmpty()) {
      return Optional.empty();
    }
    Map<Instant, List<SlotForecast>> slots = new TreeMap<>();
    Map<LocalDate, List<Band>> days = new TreeMap<>();
    for (QueueForecast queue : queues) {
      queue
          .slots()
          .forEach(slot -> slots.computeIfAbsent(slot.start(), _ -> new ArrayList<>()).add(slot));
      queue
          .days()
          .forEach(
              day ->
                  days.computeIfAbsent(day.firstDay(), _ -> new ArrayList<>()).add(day.contacts()));
    }
    Forecast any = queues.getFirst().forecast();
    Forecast sum =
        new Forecast(
            name,
            any.zone(),
            any.slot(),
            slots.values().stream().map(QueueForecast::sum).toList(),
            days.entrySet().stream()
                .map(day -> new RangeForecast(day.getKey(), 1, Band.together(day.getValue())))
                .toList(),
            List.of(),
            Forecast.Account.NONE);
    return Optional.of(new QueueForecast(sum, BotResidual.NONE, List.of(), List.of(), List.of()));
  }

  static SlotForecast sum(List<SlotForecast> slots) {
    return new SlotForecast(
        slots.getFirst().start(),
        Band.together(slots.stream().map(SlotForecast::contacts).toList()),
        mean(slots, SlotForecast::handleSeconds),
        mean(slots, SlotForecast::wrapupSeconds),
        mean(slots, SlotForecast::abandonedShare));
  }

  /// The figure of all contacts of the slots.
  private static double mean(List<SlotForecast> slots, ToDoubleFunction<SlotForecast> figure) {
    double contacts = 0;
    double sum = 0;
    for (SlotForecast slot : slots) {
      contacts += slot.contacts().mean();
      sum += slot.contacts().mean() * figure.applyAsDouble(slot);
    }
    return contacts > 0 ? sum / contacts : 0;
  }
}
