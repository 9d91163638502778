package org.floorwalker.app.forecasting;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.floorwalker.app.forecasting.store.KnowledgeStore;
import org.floorwalker.app.people.People;
import org.floorwalker.app.people.QueueCard;
import org.floorwalker.planning.demand.QueueId;
import org.floorwalker.planning.forecast.ForecastRequest;
import org.floorwalker.planning.forecast.SpecialDay;
import org.floorwalker.planning.roster.Site;
import org.floorwalker.planning.time.OpeningHours;
import org.floorwalker.planning.time.TimeRange;
import org.springframework.stereotype.Component;

/// What the forecaster is asked for each market: its clock, its named days, its queues' hours
/// and what was ruled on their days.
@Component
final class MarketRequests {
  private final People people;
  private final KnowledgeStore knowledge;
  private final MarketCalendar calendar;
  private final Rulings rulings;

  MarketRequests(
      People people, KnowledgeStore knowledge, MarketCalendar calendar, Rulings rulings) {
    this.people = people;
    this.knowledge = knowledge;
    this.calendar = calendar;
    this.rulings = rulings;
  }

  /// Queues of one market share calendar and clock, so small ones may borrow from the others.
  record Market(ZoneId zone, String country) {}

  /// Queues of the centre by market, as they are on the day.
  Map<Market, List<QueueCard>> on(LocalDate day) {
    Map<String, Site> sites = new TreeMap<>();
    people.crewOn(day).sites().forEach(site -> sites.put(site.id(), site));
    Map<Market, List<QueueCard>> markets = new LinkedHashMap<>();
    for (QueueCard queue : people.queues()) {
      Site site = sites.get(queue.settings().queue().site());
      if (site != null) {
        markets
            .computeIfAbsent(new Market(site.zone(), site.country()), _ -> new ArrayList<>())
            .add(queue);
      }
    }
    return markets;
  }

  /// What is asked of the forecaster for the queues of a market.
  ForecastRequest request(Market market, List<QueueCard> queues, ForecastOrder order) {
    Map<QueueId, OpeningHours> opening = new TreeMap<>();
    queues.forEach(queue -> opening.put(queue.id(), queue.settings().opening()));
    return ForecastRequest.of(market.zone(), order.firstDay(), order.days())
        .withSlot(Duration.ofMinutes(order.slotMinutes()))
        .withSpecialDays(specialDays(market, order))
        .withOpening(opening)
        .withRulings(rulings.of(opening.keySet()));
  }

  /// Named days, and the days of known deviations as events of their own: past ones, so that an
  /// outage is not taken for the level of its weekday, and coming ones to which nobody gave a
  /// factor, so that what an earlier one of the same words did is expected again.
  private List<SpecialDay> specialDays(Market market, ForecastOrder order) {
    LocalDate from = order.firstDay().minusYears(5);
    LocalDate end = order.firstDay().plusDays(order.days());
    Stream<SpecialDay> named =
        calendar.listSpecialDays(market.country(), from, end).stream().map(EnteredSpecialDay::day);
    TimeRange all =
        TimeRange.of(
            from.atStartOfDay(market.zone()).toInstant(),
            end.atStartOfDay(market.zone()).toInstant());
    Stream<SpecialDay> deviations =
        knowledge.listDeviations(all).stream()
            .flatMap(
                deviation ->
                    days(
                        deviation,
                        market.zone(),
                        deviation.factor() == null ? end : order.firstDay()));
    return Stream.concat(named, deviations).toList();
  }

  /// Every local day the deviation touches up to the end.
  private static Stream<SpecialDay> days(KnownDeviation deviation, ZoneId zone, LocalDate end) {
    TimeRange range = deviation.range();
    LocalDate first = range.startInclusive().atZone(zone).toLocalDate();
    LocalDate after = range.endExclusive().minusNanos(1).atZone(zone).toLocalDate().plusDays(1);
    LocalDate until = after.isBefore(end) ? after : end;
    return first.isBefore(until)
        ? first
            .datesUntil(until)
            .map(day -> new SpecialDay(day, deviation.what(), SpecialDay.Kind.OTHER_EVENT))
        : Stream.empty();
  }
}
