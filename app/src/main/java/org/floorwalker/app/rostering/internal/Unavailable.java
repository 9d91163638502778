package org.floorwalker.app.rostering.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.floorwalker.app.people.NotEmployed;
import org.floorwalker.app.people.People;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.rostering.OfferedDay;
import org.floorwalker.app.rostering.OfferedWeek;
import org.floorwalker.app.rostering.store.AskStore;
import org.floorwalker.app.rostering.store.AskStore.Absence;
import org.floorwalker.app.rostering.store.AvailabilityStore;
import org.floorwalker.planning.roster.Unavailability;
import org.floorwalker.planning.time.TimeRange;
import org.springframework.stereotype.Component;

/// When people cannot or would rather not work: absences, days on which they are not employed, and
/// all times that those who limit their availability do not offer.
@Component
final class Unavailable {
  private final AskStore asks;
  private final AvailabilityStore offered;
  private final People people;

  Unavailable(AskStore asks, AvailabilityStore offered, People people) {
    this.asks = asks;
    this.offered = offered;
    this.people = people;
  }

  /// Everybody's that touch the range; what nobody entered has number 0. Days before somebody
  /// begins or after they leave are as days away: no work, and less to work in all.
  public List<Absence> list(TimeRange range) {
    List<Absence> all = new ArrayList<>(asks.listAbsences(range));
    LocalDate first = date(range.startInclusive()).minusDays(1);
    LocalDate end = date(range.endExclusive()).plusDays(2);
    people.notEmployed(first, end).stream()
        .map(Unavailable::away)
        .filter(one -> one.range().overlaps(range))
        .forEach(all::add);
    Map<PersonId, List<OfferedWeek>> weeks = offered.listWeeks(end);
    Map<PersonId, List<OfferedDay>> days = offered.listDays(first, end);
    Set<PersonId> limiting = new HashSet<>(weeks.keySet());
    limiting.addAll(days.keySet());
    Map<PersonId, ZoneId> zones = limiting.isEmpty() ? Map.of() : zones(limiting, first);
    for (PersonId person : limiting) {
      ZoneId zone = zones.getOrDefault(person, ZoneOffset.UTC);
      List<TimeRange> closed =
          closed(
              first,
              end,
              zone,
              weeks.getOrDefault(person, List.of()),
              days.getOrDefault(person, List.of()));
      closed.stream()
          .filter(one -> one.overlaps(range))
          .forEach(
              one ->
                  all.add(
                      new Absence(0, person.value(), one, Unavailability.Kind.BLACKOUT, 1, "")));
    }
    return all;
  }

  private static Absence away(NotEmployed days) {
    TimeRange range =
        TimeRange.of(
            days.from().atStartOfDay(days.zone()).toInstant(),
            days.until().atStartOfDay(days.zone()).toInstant());
    return new Absence(0, days.person().value(), range, Unavailability.Kind.ABSENCE, 1, "");
  }

  private Map<PersonId, ZoneId> zones(Set<PersonId> persons, LocalDate day) {
    Map<String, ZoneId> sites = people.zones();
    Map<PersonId, ZoneId> zones = new HashMap<>();
    people
        .crewOf(persons, day)
        .members()
        .forEach(
            member ->
                zones.put(
                    member.id(), sites.getOrDefault(member.agent().site(), ZoneId.of("UTC"))));
    return zones;
  }

  private static LocalDate date(Instant instant) {
    return instant.atZone(ZoneOffset.UTC).toLocalDate();
  }

  /// Stretches from the first day until before the end that are not offered, those that touch in
  /// one. Hours until 24:00 and hours from 00:00 of the next day join to a night.
  static List<TimeRange> closed(
      LocalDate first,
      LocalDate end,
      ZoneId zone,
      List<OfferedWeek> weeks,
      List<OfferedDay> differing) {
    Map<LocalDate, OfferedDay> byDay = new HashMap<>();
    differing.forEach(day -> byDay.put(day.day(), day));
    List<TimeRange> closed = new ArrayList<>();
    Instant from = first.atStartOfDay(zone).toInstant();
    for (LocalDate day = first; day.isBefore(end); day = day.plusDays(1)) {
      for (TimeRange open : open(day, zone, weeks, byDay)) {
        if (from.isBefore(open.startInclusive())) {
          closed.add(TimeRange.of(from, open.startInclusive()));
        }
        from = open.endExclusive();
      }
    }
    Instant last = end.atStartOfDay(zone).toInstant();
    if (from.isBefore(last)) {
      closed.add(TimeRange.of(from, last));
    }
    return closed;
  }

  private static List<TimeRange> open(
      LocalDate day, ZoneId zone, List<OfferedWeek> weeks, Map<LocalDate, OfferedDay> byDay) {
    OfferedDay own = byDay.get(day);
    if (own != null) {
      return own.isOffered()
          ? List.of(range(day, zone, own.fromMinute(), own.toMinute()))
          : List.of();
    }
    OfferedWeek week =
        weeks.stream()
            .filter(one -> !one.validFrom().isAfter(day))
            .reduce((_, later) -> later)
            .orElse(null);
    return week == null || !week.limited()
        ? List.of(range(day, zone, 0, 1440))
        : week.hours().stream()
            .filter(hours -> hours.weekday() == day.getDayOfWeek())
            .map(hours -> range(day, zone, hours.fromMinute(), hours.toMinute()))
            .toList();
  }

  private static TimeRange range(LocalDate day, ZoneId zone, int fromMinute, int toMinute) {
    return TimeRange.of(at(day, zone, fromMinute), at(day, zone, toMinute));
  }

  private static Instant at(LocalDate day, ZoneId zone, int minute) {
    return day.plusDays(minute / 1440)
        .atStartOfDay()
        .plusMinutes(minute % 1440)
        .atZone(zone)
        .toInstant();
  }
}
