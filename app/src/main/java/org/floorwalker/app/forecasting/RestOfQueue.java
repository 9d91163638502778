package org.floorwalker.app.forecasting;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.floorwalker.planning.demand.IntervalHistory;
import org.floorwalker.planning.forecast.Band;
import org.floorwalker.planning.forecast.BotRecord;
import org.floorwalker.planning.forecast.EveningBefore;
import org.floorwalker.planning.forecast.Forecast;
import org.floorwalker.planning.forecast.ForecastRequest;
import org.floorwalker.planning.forecast.IntradayUpdate;
import org.floorwalker.planning.forecast.RangeForecast;
import org.floorwalker.planning.forecast.SlotForecast;
import org.jspecify.annotations.Nullable;

/// The rest of one queue's day.
///
/// What is laid over the day is known to the planner and no news: today's contacts are divided by
/// it before the update, and what is told is multiplied by it again.
///
/// @param soFar contacts of the slots that are over: what came, and what was expected where nobody
///     knows yet
/// @param expected contacts that were expected of the slots that are known
/// @param before contacts that were expected of the rest
/// @param rest slots that end later
/// @param total contacts of the rest, with the band of the day
/// @param isNews whether anything of the day is known
record RestOfQueue(
    double soFar,
    double expected,
    double before,
    List<SlotForecast> rest,
    Band total,
    boolean isNews) {
  RestOfQueue {
    rest = List.copyOf(rest);
  }

  /// A queue of which nothing is known today: its forecast stands.
  static RestOfQueue standing(QueueForecast queue, LocalDate today, Instant at) {
    Duration length = queue.forecast().slot();
    List<SlotForecast> slots = queue.slots(today);
    Band day =
        queue.days().stream()
            .filter(known -> known.firstDay().equals(today))
            .map(RangeForecast::contacts)
            .findFirst()
            .orElse(Band.ZERO);
    List<SlotForecast> rest =
        slots.stream().filter(slot -> slot.start().plus(length).isAfter(at)).toList();
    double total = mean(rest);
    double soFar = mean(slots) - total;
    return new RestOfQueue(soFar, 0, total, rest, without(day, soFar), false);
  }

  /// @param told what came of the queue up to the instant
  /// @param laid what is laid over it
  /// @param at up to which the day is known
  static RestOfQueue of(
      EveningsBefore.Came told,
      ForecastRequest request,
      @Nullable BotRecord bot,
      InForce laid,
      Instant at) {
    IntervalHistory came = told.rows();
    Instant morning = request.firstDay().atStartOfDay(request.zone()).toInstant();
    IntervalHistory usual = came.timesFrom(morning, start -> 1 / laid.factor(start));
    BehindBot behind = BehindBot.of(usual, bot, request);
    @Nullable EveningBefore evening = told.evening();
    IntradayUpdate.Update update =
        evening == null
            ? IntradayUpdate.update(behind.demand(), request, at)
            : IntradayUpdate.update(behind.demand(), evening, at);
    Forecast reaching = behind.reaching(update.forecast());
    double share = behind.residual().share();
    List<SlotForecast> rest =
        reaching.slots().stream()
            .map(slot -> slot.withContacts(slot.contacts().times(laid.factor(slot.start()))))
            .toList();
    Band day = reaching.dayTotals().getFirst().contacts();
    double usualRest = mean(reaching.slots());
    List<SlotForecast> over =
        update.morning().stream()
            .filter(slot -> !slot.start().plus(reaching.slot()).isAfter(at))
            .toList();
    List<SlotForecast> ahead = update.morning().subList(over.size(), update.morning().size());
    Instant known = came.start(came.size() - 1).plus(came.slot());
    List<SlotForecast> late = over.stream().filter(slot -> !slot.start().isBefore(known)).toList();
    return new RestOfQueue(
        sum(came, morning, at) + share * used(late, laid),
        share * update.expected() * ratio(over, laid),
        share * used(ahead, laid),
        rest,
        without(day, day.mean() - usualRest).times(usualRest > 0 ? mean(rest) / usualRest : 1),
        true);
  }

  /// The band of a sum of which so much is sure.
  private static Band without(Band day, double sure) {
    return new Band(
        Math.max(0, day.mean() - sure),
        Math.max(0, day.p10() - sure),
        Math.max(0, day.p50() - sure),
        Math.max(0, day.p90() - sure));
  }

  /// Contacts of the rows that are over; those of a slot under way are in the rest.
  private static double sum(IntervalHistory came, Instant from, Instant at) {
    double sum = 0;
    for (int row = came.firstRowFrom(from); row < came.size(); row++) {
      sum += came.start(row).plus(came.slot()).isAfter(at) ? 0 : came.offered(row);
    }
    return sum;
  }

  private static double mean(List<SlotForecast> slots) {
    return slots.stream().mapToDouble(slot -> slot.contacts().mean()).sum();
  }

  private static double used(List<SlotForecast> slots, InForce laid) {
    return slots.stream()
        .mapToDouble(slot -> slot.contacts().mean() * laid.factor(slot.start()))
        .sum();
  }

  private static double ratio(List<SlotForecast> slots, InForce laid) {
    double made = mean(slots);
    return made > 0 ? used(slots, laid) / made : 1;
  }
}
