package org.floorwalker.app.development;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.floorwalker.app.development.internal.TimeProposals;
import org.floorwalker.app.development.store.TalkDiaryStore;
import org.floorwalker.app.people.People;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.rostering.CoverageSlot;
import org.floorwalker.app.rostering.DayPlan;
import org.floorwalker.app.rostering.RosterVersion;
import org.floorwalker.app.rostering.Rostering;
import org.floorwalker.planning.time.TimeRange;
import org.springframework.stereotype.Service;

/// Proposes times for talks from the published plan: where they cost the customers least.
@Service
public class TalkTimes {
  private static final Duration SLOT = Duration.ofMinutes(15);

  private final Rostering rostering;
  private final TalkDiaryStore diary;
  private final People people;
  private final Clock clock;

  TalkTimes(Rostering rostering, TalkDiaryStore diary, People people, Clock clock) {
    this.rostering = rostering;
    this.diary = diary;
    this.people = people;
    this.clock = clock;
  }

  /// The best times for two people on the business days from the one until before the other; none
  /// where no plan is published. A leader without shifts is free when no other talk is.
  public List<ProposedTime> propose(
      PersonId employee,
      PersonId leader,
      Duration length,
      LocalDate from,
      LocalDate until,
      int most) {
    Map<LocalDate, DayPlan> own = rostering.publishedPlans(employee, from, until);
    if (own.isEmpty()) {
      return List.of();
    }
    ZoneId zone =
        people.findPerson(employee, from).map(card -> card.place().zone()).orElse(ZoneId.of("UTC"));
    List<TimeRange> desk = new ArrayList<>();
    List<TimeRange> busy = talksOf(employee, leader, zone, from, until);
    SortedMap<Instant, String> served = new TreeMap<>();
    own.values().forEach(plan -> read(plan, desk, busy, served));
    rostering
        .publishedPlans(leader, from, until)
        .values()
        .forEach(plan -> read(plan, new ArrayList<>(), busy, new TreeMap<>()));
    return TimeProposals.best(
        new TimeProposals.Scene(SLOT, merged(desk), busy, served, margins(zone, from, until)),
        length,
        clock.instant(),
        most);
  }

  private List<TimeRange> talksOf(
      PersonId employee, PersonId leader, ZoneId zone, LocalDate from, LocalDate until) {
    List<TimeRange> busy = new ArrayList<>();
    diary
        .listBetween(
            employee,
            leader,
            from.atStartOfDay(zone).toInstant(),
            until.plusDays(1).atStartOfDay(zone).toInstant())
        .forEach(
            talk -> {
              Instant start = talk.plan().startsAt();
              if (start != null) {
                busy.add(
                    new TimeRange(start, start.plus(Duration.ofMinutes(talk.plan().minutes()))));
              }
            });
    return busy;
  }

  private static void read(
      DayPlan plan, List<TimeRange> desk, List<TimeRange> busy, SortedMap<Instant, String> served) {
    for (DayPlan.Piece piece : plan.pieces()) {
      switch (piece) {
        case DayPlan.Piece.Desk there -> {
          desk.add(there.range());
          Instant end = there.range().endExclusive();
          for (Instant t = there.range().startInclusive(); t.isBefore(end); t = t.plus(SLOT)) {
            served.put(t, there.queue());
          }
        }
        case DayPlan.Piece.Rest rest -> busy.add(rest.range());
        case DayPlan.Piece.Beside beside -> busy.add(beside.range());
      }
    }
  }

  /// Stretches at the desk with another queue at each end run on as one.
  private static List<TimeRange> merged(List<TimeRange> desk) {
    List<TimeRange> merged = new ArrayList<>();
    desk.stream()
        .sorted(Comparator.comparing(TimeRange::startInclusive))
        .forEach(
            range -> {
              TimeRange last = merged.isEmpty() ? null : merged.getLast();
              if (last != null && !last.endExclusive().isBefore(range.startInclusive())) {
                merged.set(
                    merged.size() - 1, new TimeRange(last.startInclusive(), range.endExclusive()));
              } else {
                merged.add(range);
              }
            });
    return merged;
  }

  private Map<String, Map<Instant, Double>> margins(ZoneId zone, LocalDate from, LocalDate until) {
    Map<String, Map<Instant, Double>> margins = new HashMap<>();
    for (LocalDate day = from; day.isBefore(until); day = day.plusDays(1)) {
      TimeRange range =
          new TimeRange(
              day.atStartOfDay(zone).toInstant(), day.plusDays(1).atStartOfDay(zone).toInstant());
      rostering
          .findNewest(day, RosterVersion.State.PUBLISHED)
          .map(version -> rostering.coverage(version.id(), range))
          .orElse(List.of())
          .forEach(
              slot ->
                  margins
                      .computeIfAbsent(slot.queue(), _ -> new HashMap<>())
                      .put(slot.start(), margin(slot)));
    }
    return margins;
  }

  private static double margin(CoverageSlot slot) {
    return slot.served() - slot.need();
  }
}
