package org.floorwalker.app.forecasting;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.floorwalker.app.forecasting.store.KnowledgeStore;
import org.floorwalker.app.forecasting.store.LedgerStore;
import org.floorwalker.app.history.History;
import org.floorwalker.planning.demand.IntervalHistory;
import org.floorwalker.planning.demand.QueueId;
import org.floorwalker.planning.forecast.SlotForecast;
import org.floorwalker.planning.time.TimeRange;
import org.springframework.stereotype.Component;

/// Lays what came beside what frozen versions said of it.
@Component
final class LedgerSlots {
  private static final int WEEK = 7;

  private final LedgerStore ledger;
  private final KnowledgeStore knowledge;
  private final History history;
  private final QueueZones zones;

  LedgerSlots(LedgerStore ledger, KnowledgeStore knowledge, History history, QueueZones zones) {
    this.ledger = ledger;
    this.knowledge = knowledge;
    this.history = history;
    this.zones = zones;
  }

  /// A queue's days that are over, read once for several leads.
  Of of(String queue, ForecastLedger.Days days) {
    ZoneId zone = zones.of(queue);
    ForecastLedger.Days withWeeksBefore =
        new ForecastLedger.Days(
            days.first().minusDays(ForecastLedger.LEADS.getLast()), days.endExclusive());
    return new Of(
        queue, zone, days, came(queue, withWeeksBefore.in(zone)), laidOver(queue, days, zone));
  }

  LaidOver laidOver(String queue, ForecastLedger.Days days) {
    return laidOver(queue, days, zones.of(queue));
  }

  private LaidOver laidOver(String queue, ForecastLedger.Days days, ZoneId zone) {
    TimeRange range = days.in(zone);
    return new LaidOver(
        queue,
        zone,
        knowledge.listOverridesEver(queue, days.first(), days.endExclusive()),
        knowledge.listDeviationsEver(range));
  }

  private Map<Instant, Came> came(String queue, TimeRange range) {
    IntervalHistory known =
        history.intervals(new QueueId(queue), range.startInclusive(), range.endExclusive());
    Map<Instant, Came> came = HashMap.newHashMap(known.size());
    for (int row = 0; row < known.size(); row++) {
      came.put(known.start(row), new Came(known.offered(row), known.handleSeconds(row)));
    }
    return came;
  }

  /// @param seconds mean handle time, `NaN` when not known
  private record Came(double contacts, double seconds) {}

  /// One queue.
  final class Of {
    private final String queue;
    private final ZoneId zone;
    private final ForecastLedger.Days days;
    private final Map<Instant, Came> came;
    private final LaidOver laidOver;

    private Of(
        String queue,
        ZoneId zone,
        ForecastLedger.Days days,
        Map<Instant, Came> came,
        LaidOver laidOver) {
      this.queue = queue;
      this.zone = zone;
      this.days = days;
      this.came = came;
      this.laidOver = laidOver;
    }

    /// What each layer did, laid over what was forecast so many days ahead.
    List<OverrideEffect> effects(int leadDays) {
      return laidOver.effects(at(leadDays));
    }

    /// Slots of which both what came and a forecast so many days ahead are known.
    List<JudgedSlot> at(int leadDays) {
      int weeksBack = (leadDays + WEEK - 1) / WEEK;
      List<JudgedSlot> slots = new ArrayList<>();
      for (SlotForecast slot : ledger.listForecasts(queue, days, leadDays)) {
        Came actual = came.get(slot.start());
        if (actual != null) {
          slots.add(judged(slot, actual, weeksBack));
        }
      }
      return slots;
    }

    private JudgedSlot judged(SlotForecast slot, Came actual, int weeksBack) {
      LocalDate day = slot.start().atZone(zone).toLocalDate();
      double made = slot.contacts().mean();
      double used = made * laidOver.factor(slot.start(), day);
      Came earlier = came.get(slot.start().atZone(zone).minusWeeks(weeksBack).toInstant());
      double took = Double.isNaN(actual.seconds) ? slot.handleSeconds() : actual.seconds;
      return new JudgedSlot(
          slot.start(),
          day,
          new JudgedSlot.Contacts(
              actual.contacts, made, used, earlier == null ? made : earlier.contacts),
          new JudgedSlot.Seconds(slot.handleSeconds(), took));
    }
  }
}
