package org.floorwalker.app.history;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.floorwalker.app.history.internal.Series;
import org.floorwalker.app.history.internal.WorkDay;
import org.floorwalker.app.history.store.AgentWeekStore;
import org.floorwalker.app.history.store.QueueDayStore;
import org.floorwalker.app.history.store.QueueServiceStore;
import org.floorwalker.app.history.store.QueueWeekStore;
import org.floorwalker.app.history.store.SlotStore;
import org.floorwalker.app.people.People;
import org.floorwalker.app.people.PersonCard;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.planning.demand.AgentSlot;
import org.floorwalker.planning.demand.IntervalHistory;
import org.floorwalker.planning.demand.QueueId;
import org.floorwalker.planning.demand.QueueSlot;
import org.floorwalker.planning.time.SlotGrid;
import org.floorwalker.planning.time.TimeRange;
import org.springframework.stereotype.Component;

/// The door of the room: what happened, per queue for forecasts, per queue, team and person for the
/// day after.
@Component
public final class History {
  private static final int DERIVED_MINUTES = 15;

  private final SlotStore slots;
  private final QueueDayStore days;
  private final AgentWeekStore weeks;
  private final QueueWeekStore queueWeeks;
  private final QueueServiceStore service;
  private final People people;

  History(
      SlotStore slots,
      QueueDayStore days,
      AgentWeekStore weeks,
      QueueWeekStore queueWeeks,
      QueueServiceStore service,
      People people) {
    this.slots = slots;
    this.queueWeeks = queueWeeks;
    this.service = service;
    this.days = days;
    this.weeks = weeks;
    this.people = people;
  }

  /// A queue's history in its most common slot length. A quiet slot within opening hours of a day
  /// whose contacts are known is zero; a slot of which nothing is known is missing.
  public IntervalHistory intervals(QueueId queue, Instant fromInclusive, Instant untilExclusive) {
    List<QueueSlot> told = slots.listOfQueue(queue.name(), fromInclusive, untilExclusive);
    return people
        .findQueue(queue)
        .map(
            card ->
                new Series(
                    queue, card.settings().opening(), zoneOf(card.settings().queue().site())))
        .orElseGet(() -> new Series(queue, null, ZoneId.of("UTC")))
        .of(told);
  }

  /// A stamp of each queue's history before the local day: the same as long as the history is. It
  /// is read in a small part of the time that the history takes.
  public Map<String, String> stamps(List<QueueId> queues, LocalDate day, ZoneId zone) {
    return days.stamps(names(queues), day, zone);
  }

  private ZoneId zoneOf(String site) {
    return people.findZone(site).orElse(ZoneId.of("UTC"));
  }

  /// What happened in each queue on the local day of the zone, ordered by queue.
  public List<QueueResult> queueResults(LocalDate day, ZoneId zone) {
    TimeRange range = SlotGrid.ofMinutes(zone, DERIVED_MINUTES).dayRange(day);
    Map<String, QueueSlot> sums = new TreeMap<>();
    slots
        .list(range.startInclusive(), range.endExclusive())
        .forEach(slot -> sums.merge(slot.queue(), slot, QueueSlot::plus));
    return sums.values().stream()
        .map(sum -> new QueueResult(sum.queue(), sum.counts(), sum.seconds()))
        .toList();
  }

  /// What people did on each local day of their site, for the days they did anything on; the caller
  /// asks the register before it shows any of it.
  public Map<PersonId, SortedMap<LocalDate, WorkResult>> workDays(
      Collection<PersonCard> persons, LocalDate fromInclusive, LocalDate untilExclusive) {
    Map<ZoneId, List<PersonCard>> byZone =
        persons.stream().collect(Collectors.groupingBy(person -> person.place().zone()));
    Map<PersonId, SortedMap<LocalDate, WorkResult>> days = new HashMap<>();
    byZone.forEach(
        (zone, those) -> days.putAll(workDaysIn(zone, those, fromInclusive, untilExclusive)));
    return days;
  }

  private Map<PersonId, SortedMap<LocalDate, WorkResult>> workDaysIn(
      ZoneId zone, List<PersonCard> persons, LocalDate from, LocalDate until) {
    Map<LocalDate, List<AgentSlot>> byDay =
        slots
            .listOfAgents(
                persons.stream().map(PersonCard::code).toList(),
                from.atStartOfDay(zone).toInstant(),
                until.atStartOfDay(zone).toInstant())
            .stream()
            .collect(Collectors.groupingBy(slot -> slot.start().atZone(zone).toLocalDate()));
    Map<PersonId, SortedMap<LocalDate, WorkResult>> days = new HashMap<>();
    byDay.forEach(
        (day, those) -> {
          Map<String, WorkResult> results = WorkDay.of(those).byAgent();
          for (PersonCard person : persons) {
            WorkResult result = results.get(person.code());
            if (result != null) {
              days.computeIfAbsent(person.id(), _ -> new TreeMap<>()).put(day, result);
            }
          }
        });
    return days;
  }

  /// What telephone systems told of these people, by code, in each queue and slot between the
  /// instants; the caller asks the register before it shows any of it.
  public List<AgentSlot> slotsOf(
      Collection<String> agents, Instant fromInclusive, Instant untilExclusive) {
    return slots.listOfAgents(List.copyOf(agents), fromInclusive, untilExclusive);
  }

  /// What everybody handled in the weeks that begin on the days, for figures about groups; nothing
  /// of it may be shown about one person.
  public List<HandledWeek> handledByWeek(LocalDate fromInclusive, LocalDate untilExclusive) {
    return weeks.list(fromInclusive, untilExclusive);
  }

  /// The same of some agents.
  public List<HandledWeek> handledByWeek(
      Collection<String> agents, LocalDate fromInclusive, LocalDate untilExclusive) {
    return weeks.list(agents, fromInclusive, untilExclusive);
  }

  /// The first of the weeks from one day on in which anybody handled anything.
  public Optional<LocalDate> firstHandledWeek(LocalDate fromInclusive) {
    return weeks.findFirst(fromInclusive);
  }

  /// What agents handled in each of the queues in the weeks that begin on the days, each in those
  /// from their own day on.
  public List<HandledInQueue> handledSince(
      Map<String, LocalDate> since,
      Collection<String> queues,
      LocalDate fromInclusive,
      LocalDate untilExclusive) {
    return queues.isEmpty()
        ? List.of()
        : weeks.listByQueue(since, queues, fromInclusive, untilExclusive);
  }

  /// What was handled in each queue on local days, from queues whose sources tell how long
  /// contacts took.
  public List<HandledInQueue> handledByQueue(LocalDate fromInclusive, LocalDate untilExclusive) {
    return days.listHandled(fromInclusive, untilExclusive);
  }

  /// Who was reached in each hour of the clock in the weeks that begin on the days, queues put
  /// together by what each belongs to; only slots of which the source tells who was answered and
  /// who gave up.
  ///
  /// @param of what each queue belongs to, by code
  public List<ReachedInHour> reached(
      Map<String, String> of, LocalDate fromInclusive, LocalDate untilExclusive) {
    return queueWeeks.listReached(of, fromInclusive, untilExclusive);
  }

  /// How all queues did in each month from the first day that is known.
  public List<QueueMonth> months() {
    return service.listMonths();
  }

  /// Contacts of each local day of the queues together; `NaN` where nothing is known of any.
  public double[] dayTotals(List<QueueId> queues, LocalDate first, int number) {
    return days.listOffered(names(queues), first, number);
  }

  /// Contacts of each slot of the queues' local day together, by start; a slot of which nothing is
  /// told is not in it.
  public Map<Instant, Double> slotTotals(List<QueueId> queues, LocalDate day) {
    return days.listSlots(names(queues), day);
  }

  private static List<String> names(List<QueueId> queues) {
    return queues.stream().map(QueueId::name).toList();
  }

  private WorkDay workDay(LocalDate day, ZoneId zone) {
    TimeRange range = SlotGrid.ofMinutes(zone, DERIVED_MINUTES).dayRange(day);
    return WorkDay.of(slots.listOfAgents(range.startInclusive(), range.endExclusive()));
  }

  /// Queues that sources name and the centre does not know, with the contacts told of each.
  public Map<String, Double> unknownQueues() {
    Map<String, Double> unknown = new HashMap<>();
    slots.queuesTold().forEach(told -> unknown.put(told.queue(), told.offered()));
    people.queues().forEach(queue -> unknown.remove(queue.id().name()));
    return new TreeMap<>(unknown);
  }
}
