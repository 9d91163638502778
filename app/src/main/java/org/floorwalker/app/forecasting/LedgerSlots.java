package org.floorwalker.app.forecasting;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.floorwalker.app.forecasting.store.KnowledgeStore;
import org.floorwalker.app.forecasting.store.LedgerStore;
import org.floorwalker.app.history.History;
import org.floorwalker.planning.demand.IntervalHistory;
import org.floorwalker.planning.demand.QueueId;
import org.floorwalker.planning.forecast.SlotForecast;
import org.floorwalker.planning.time.TimeRange;
import org.jspecify.annotations.Nullable;
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
  Of of(String queue, LedgerDays days) {
    ZoneId zone = zones.of(queue);
    LedgerDays withWeeksBefore =
        new LedgerDays(days.first().minusDays(ForecastLedger.LEADS.getLast()), days.endExclusive());
    return new Of(
        queue, zone, days, came(queue, withWeeksBefore.in(zone)), laidOver(queue, days, zone));
  }

  private LaidOver laidOver(String queue, LedgerDays days, ZoneId zone) {
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
    private final LedgerDays days;
    private final Map<Instant, Came> came;
    private final LaidOver laidOver;

    private Of(
        String queue, ZoneId zone, LedgerDays days, Map<Instant, Came> came, LaidOver laidOver) {
      this.queue = queue;
      this.zone = zone;
      this.days = days;
      this.came = came;
      this.laidOver = laidOver;
    }

    /// The days as judged at a lead, in order; a day without a forecast or without anything that
    /// came is absent.
    List<JudgedDay> at(int leadDays) {
      int weeksBack = (leadDays + WEEK - 1) / WEEK;
      Map<LocalDate, List<LedgerStore.Said>> days = new TreeMap<>();
      for (LedgerStore.Said said : ledger.listForecasts(queue, this.days, leadDays)) {
        if (came.containsKey(said.slot().start())) {
          days.computeIfAbsent(dayOf(said.slot()), _ -> new ArrayList<>()).add(said);
        }
      }
      List<JudgedDay> judged = new ArrayList<>();
      days.forEach((day, said) -> judged.add(judged(day, said, weeksBack)));
      return judged;
    }

    private LocalDate dayOf(SlotForecast slot) {
      return slot.start().atZone(zone).toLocalDate();
    }

    private JudgedDay judged(LocalDate day, List<LedgerStore.Said> said, int weeksBack) {
      List<JudgedSlot> slots = new ArrayList<>();
      for (LedgerStore.Said one : said) {
        Came actual = came.get(one.slot().start());
        if (actual != null) {
          slots.add(judged(one.slot(), actual, weeksBack));
        }
      }
      return new JudgedDay(day, said.getFirst().version(), slots);
    }

    /// A day of the ledger at a lead.
    LedgerDay day(LocalDate day, int leadDays, @Nullable JudgedDay judged) {
      List<JudgedSlot> slots = judged == null ? List.of() : judged.slots();
      return new LedgerDay(
          queue,
          day,
          day.atStartOfDay(zone).toInstant(),
          leadDays,
          judged == null ? null : judged.version(),
          LedgerFigures.of(slots),
          laidOver.layers(slots));
    }

    private JudgedSlot judged(SlotForecast slot, Came actual, int weeksBack) {
      LocalDate day = dayOf(slot);
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
