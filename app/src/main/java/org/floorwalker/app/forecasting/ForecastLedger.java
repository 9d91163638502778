package org.floorwalker.app.forecasting;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.floorwalker.app.forecasting.store.KnowledgeStore;
import org.floorwalker.app.forecasting.store.LedgerStore;
import org.floorwalker.app.history.History;
import org.floorwalker.app.people.People;
import org.floorwalker.app.platform.access.Permission;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.planning.demand.IntervalHistory;
import org.floorwalker.planning.demand.QueueId;
import org.floorwalker.planning.forecast.SlotForecast;
import org.floorwalker.planning.forecast.WorkloadError;
import org.floorwalker.planning.time.TimeRange;
import org.springframework.stereotype.Component;

/// The forecast ledger: what frozen versions said, with the overrides of the day, against what
/// came.
@Component
public final class ForecastLedger {
  /// Leads judged, in days.
  public static final List<Integer> LEADS = List.of(1, 7, 28);

  private static final int LONGEST_LEAD_DAYS = 28;
  private static final int WEEK = 7;

  private final LedgerStore ledger;
  private final KnowledgeStore knowledge;
  private final History history;
  private final People people;
  private final QueueZones zones;

  ForecastLedger(
      LedgerStore ledger,
      KnowledgeStore knowledge,
      History history,
      People people,
      QueueZones zones) {
    this.ledger = ledger;
    this.knowledge = knowledge;
    this.history = history;
    this.people = people;
    this.zones = zones;
  }

  /// Days from the first, included, to the end, excluded.
  public record Days(LocalDate first, LocalDate endExclusive) {
    private static final int WEEKS = 13;

    /// The last 13 weeks that are over.
    public static Days before(LocalDate today) {
      return new Days(today.minusWeeks(WEEKS), today);
    }

    TimeRange in(ZoneId zone) {
      return TimeRange.of(
          first.atStartOfDay(zone).toInstant(), endExclusive.atStartOfDay(zone).toInstant());
    }

    /// Those of the days on which an override holds; it must hold on one.
    private Days within(ForecastOverride.Days held) {
      LocalDate end = held.last().plusDays(1);
      return new Days(
          held.first().isAfter(first) ? held.first() : first,
          end.isBefore(endExclusive) ? end : endExclusive);
    }
  }

  /// Queues with forecasts of those days that the viewer may see, by code.
  public List<String> listQueues(Viewer viewer, Days days) {
    TimeRange range = days.in(ZoneId.of("UTC"));
    return people
        .queuesWithin(viewer, Permission.SEE_FORECASTS)
        .cut(ledger.listQueues(range.startInclusive(), range.endExclusive()));
  }

  private List<String> seen(Viewer viewer, List<String> queues) {
    return people.queuesWithin(viewer, Permission.SEE_FORECASTS).cut(queues);
  }

  /// One line a lead with forecasts, of the sum of the queues; none where no version reaches back,
  /// nor of queues the viewer may not see.
  public List<LedgerLine> lines(Viewer viewer, List<String> queues, Days days) {
    List<String> seen = seen(viewer, queues);
    List<LedgerLine> lines = new ArrayList<>();
    for (int lead : LEADS) {
      Map<Instant, LedgerSum.Slot> slots = new TreeMap<>();
      seen.forEach(queue -> addSlots(queue, days, lead, slots));
      LedgerSum sum = new LedgerSum(lead);
      slots.values().forEach(sum::add);
      sum.line().ifPresent(lines::add);
    }
    return lines;
  }

  private void addSlots(String queue, Days days, int lead, Map<Instant, LedgerSum.Slot> slots) {
    ZoneId zone = zones.of(queue);
    Days withWeeksBefore = new Days(days.first().minusDays(LONGEST_LEAD_DAYS), days.endExclusive());
    Map<Instant, Double> came = came(queue, withWeeksBefore.in(zone));
    Map<LocalDate, Double> factors = new HashMap<>();
    int weeksBack = (lead + WEEK - 1) / WEEK;
    for (SlotForecast slot : ledger.listForecasts(queue, days.in(zone), lead)) {
      Double actual = came.get(slot.start());
      Instant earlier = slot.start().atZone(zone).minusWeeks(weeksBack).toInstant();
      if (actual != null) {
        double mean = slot.contacts().mean();
        LocalDate day = slot.start().atZone(zone).toLocalDate();
        double factor = factors.computeIfAbsent(day, known -> factor(queue, known, zone));
        slots
            .computeIfAbsent(slot.start(), _ -> new LedgerSum.Slot())
            .add(actual, mean, mean * factor, came.getOrDefault(earlier, mean));
      }
    }
  }

  private Map<Instant, Double> came(String queue, TimeRange range) {
    IntervalHistory known =
        history.intervals(new QueueId(queue), range.startInclusive(), range.endExclusive());
    Map<Instant, Double> came = new HashMap<>();
    for (int row = 0; row < known.size(); row++) {
      came.put(known.start(row), known.offered(row));
    }
    return came;
  }

  /// The factor of the overrides that were in force when the day began.
  private double factor(String queue, LocalDate day, ZoneId zone) {
    Instant began = day.atStartOfDay(zone).toInstant();
    double factor = 1;
    for (ForecastOverride override : knowledge.listOverridesEver(queue, day, day.plusDays(1))) {
      boolean entered = override.entered().at().isBefore(began);
      factor *= entered && override.isInForce(began) ? override.factor() : 1;
    }
    return factor;
  }

  /// Why the work of the queues the viewer may see, taken together, was not what was forecast a
  /// week ahead: absolute parts of each day, in seconds, as means over days.
  public WorkloadError work(Viewer viewer, Days days) {
    Map<LocalDate, List<WorkloadError.Queue>> byDay = new TreeMap<>();
    for (String queue : listQueues(viewer, days)) {
      addWork(queue, days, byDay);
    }
    WorkloadError sum = WorkloadError.NONE;
    for (List<WorkloadError.Queue> queues : byDay.values()) {
      sum = sum.plusAbsolute(WorkloadError.of(queues));
    }
    double n = Math.max(1, byDay.size());
    return new WorkloadError(sum.volume() / n, sum.mix() / n, sum.handling() / n, sum.noise() / n);
  }

  private void addWork(String queue, Days days, Map<LocalDate, List<WorkloadError.Queue>> byDay) {
    ZoneId zone = zones.of(queue);
    Map<LocalDate, LedgerSum.Work> sums = new TreeMap<>();
    Map<Instant, SlotForecast> forecasts = new HashMap<>();
    ledger.listForecasts(queue, days.in(zone), WEEK).forEach(s -> forecasts.put(s.start(), s));
    IntervalHistory known =
        history.intervals(
            new QueueId(queue), days.in(zone).startInclusive(), days.in(zone).endExclusive());
    for (int row = 0; row < known.size(); row++) {
      SlotForecast slot = forecasts.get(known.start(row));
      if (slot != null) {
        sums.computeIfAbsent(known.start(row).atZone(zone).toLocalDate(), _ -> new LedgerSum.Work())
            .add(slot, known.offered(row), known.handleSeconds(row));
      }
    }
    sums.forEach(
        (day, work) -> byDay.computeIfAbsent(day, _ -> new ArrayList<>()).add(work.queue()));
  }

  /// Overrides of the queues with days that are over, latest first: which helped and which hurt,
  /// laid over what was forecast so many days ahead. None of a queue the viewer may not see.
  public List<OverrideEffect> overrides(
      Viewer viewer, List<String> queues, Days days, int leadDays) {
    return seen(viewer, queues).stream()
        .flatMap(
            queue ->
                knowledge.listOverridesEver(queue, days.first(), days.endExclusive()).stream()
                    .flatMap(override -> effect(override, days, leadDays).stream()))
        .sorted(
            Comparator.comparing((OverrideEffect effect) -> effect.override().days().first())
                .reversed())
        .toList();
  }

  /// What it did on those of its days that began while it was in force; empty where none did.
  private Optional<OverrideEffect> effect(ForecastOverride override, Days days, int leadDays) {
    ZoneId zone = zones.of(override.queue());
    OverrideEffect effect = OverrideEffect.none(override);
    for (DayTotal day : dayTotals(override.queue(), zone, days.within(override.days()), leadDays)) {
      Instant began = day.date().atStartOfDay(zone).toInstant();
      boolean held = override.entered().at().isBefore(began) && override.isInForce(began);
      effect = held ? effect.plusDay(day.came, day.made) : effect;
    }
    return Optional.of(effect).filter(some -> some.days() > 0);
  }

  /// Contacts of a day that came and that were forecast, over the slots of which both are known.
  private record DayTotal(LocalDate date, double came, double made) {
    DayTotal plus(DayTotal other) {
      return new DayTotal(date, came + other.came, made + other.made);
    }
  }

  private Collection<DayTotal> dayTotals(String queue, ZoneId zone, Days days, int leadDays) {
    Map<Instant, Double> came = came(queue, days.in(zone));
    Map<LocalDate, DayTotal> totals = new TreeMap<>();
    for (SlotForecast slot : ledger.listForecasts(queue, days.in(zone), leadDays)) {
      Double actual = came.get(slot.start());
      if (actual != null) {
        LocalDate day = slot.start().atZone(zone).toLocalDate();
        totals.merge(day, new DayTotal(day, actual, slot.contacts().mean()), DayTotal::plus);
      }
    }
    return totals.values();
  }
}
