package org.floorwalker.planning.forecast;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.floorwalker.planning.demand.QueueId;
import org.floorwalker.planning.time.OpeningHours;
import org.jspecify.annotations.Nullable;

/// What is to be forecast, and what is known of the calendar.
///
/// @param zone the queue's zone: days and slots are local
/// @param firstDay first day to forecast; the history counts up to the day before
/// @param days number of days, 1 to 400
/// @param slot length of the slots wanted; null for the history's own
/// @param specialDays holidays and events, past ones (to learn from) and coming ones
/// @param opening opening hours by queue; a queue without takes what its history shows
/// @param depth how much is computed
/// @param rulings what planners ruled on days of the history, by queue
public record ForecastRequest(
    ZoneId zone,
    LocalDate firstDay,
    int days,
    @Nullable Duration slot,
    List<SpecialDay> specialDays,
    Map<QueueId, OpeningHours> opening,
    ForecastDepth depth,
    Map<QueueId, DayRulings> rulings) {

  public ForecastRequest {
    if (days < 1 || days > 400) {
      throw new IllegalArgumentException(
          "%d days cannot be forecast.\nMaybe ask for 1 to 400.".formatted(days));
    }
    specialDays = List.copyOf(specialDays);
    opening = Map.copyOf(opening);
    rulings = Map.copyOf(rulings);
  }

  /// A request without special days, on the history's own slots and opening hours.
  public static ForecastRequest of(ZoneId zone, LocalDate firstDay, int days) {
    return new ForecastRequest(
        zone, firstDay, days, null, List.of(), Map.of(), ForecastDepth.FULL, Map.of());
  }

  public ForecastRequest withSlot(@Nullable Duration wanted) {
    return new ForecastRequest(zone, firstDay, days, wanted, specialDays, opening, depth, rulings);
  }

  public ForecastRequest withSpecialDays(List<SpecialDay> known) {
    return new ForecastRequest(zone, firstDay, days, slot, known, opening, depth, rulings);
  }

  public ForecastRequest withOpening(Map<QueueId, OpeningHours> hours) {
    return new ForecastRequest(zone, firstDay, days, slot, specialDays, hours, depth, rulings);
  }

  public ForecastRequest withDepth(ForecastDepth wanted) {
    return new ForecastRequest(zone, firstDay, days, slot, specialDays, opening, wanted, rulings);
  }

  public ForecastRequest withRulings(Map<QueueId, DayRulings> ruled) {
    return new ForecastRequest(zone, firstDay, days, slot, specialDays, opening, depth, ruled);
  }

  /// What was ruled on days of the queue.
  DayRulings rulings(QueueId queue) {
    return rulings.getOrDefault(queue, DayRulings.NONE);
  }

  /// The same in another zone.
  public ForecastRequest in(ZoneId other) {
    return new ForecastRequest(other, firstDay, days, slot, specialDays, opening, depth, rulings);
  }

  /// The same without the hours and rulings of other queues.
  public ForecastRequest only(QueueId queue) {
    return withOpening(opening.containsKey(queue) ? Map.of(queue, opening.get(queue)) : Map.of())
        .withRulings(rulings.containsKey(queue) ? Map.of(queue, rulings(queue)) : Map.of());
  }

  /// The same for other days.
  public ForecastRequest forDays(LocalDate first, int number) {
    return new ForecastRequest(zone, first, number, slot, specialDays, opening, depth, rulings);
  }
}
