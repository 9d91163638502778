package org.floorwalker.app.rostering;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.floorwalker.app.forecasting.ForecastVersion.Made;
import org.floorwalker.app.people.Member;
import org.floorwalker.app.people.People;
import org.floorwalker.app.platform.access.Permission;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.rostering.store.AskStore;
import org.floorwalker.planning.roster.StartTimes;
import org.floorwalker.planning.roster.Unavailability;
import org.floorwalker.planning.time.TimeRange;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The door for absences: whole days away, times that are not possible, days wished free.
@Component
public class Absences {
  private final AskStore asks;
  private final People people;
  private final Clock clock;

  Absences(AskStore asks, People people, Clock clock) {
    this.asks = asks;
    this.people = people;
    this.clock = clock;
  }

  /// Enters when a person cannot or would rather not work.
  ///
  /// @return its number
  public long enter(
      Viewer viewer, PersonId person, TimeRange range, Unavailability.Kind kind, String note) {
    viewer.require(Permission.MAKE_SCHEDULES);
    return asks.insertAbsence(
        new AskStore.Absence(0, person.value(), range, kind, 1, note),
        new Made(clock.instant(), viewer.name()));
  }

  /// Enters an absence that a room above has granted; who may do that is asked there.
  ///
  /// @return its number
  public long grant(
      String by, PersonId person, TimeRange range, Unavailability.Kind kind, String note) {
    return asks.insertAbsence(
        new AskStore.Absence(0, person.value(), range, kind, 1, note),
        new Made(clock.instant(), by));
  }

  /// Enters a day that somebody would rather not work.
  ///
  /// @param points how much it matters, 1 being usual
  /// @return its number
  public long wishFree(String by, PersonId person, TimeRange range, int points) {
    return asks.insertAbsence(
        new AskStore.Absence(
            0, person.value(), range, Unavailability.Kind.WISH_FREE, points, "wish"),
        new Made(clock.instant(), by));
  }

  /// Days on which a person is away from midnight to midnight, from the one day until before
  /// the other.
  public Set<LocalDate> listDaysAway(PersonId person, LocalDate first, LocalDate end, ZoneId zone) {
    List<TimeRange> away = asks.listAway(person, days(first, end, zone));
    return first
        .datesUntil(end)
        .filter(day -> isAway(away, days(day, day.plusDays(1), zone)))
        .collect(Collectors.toSet());
  }

  private static boolean isAway(List<TimeRange> away, TimeRange day) {
    return away.stream()
        .anyMatch(
            range ->
                !range.startInclusive().isAfter(day.startInclusive())
                    && !range.endExclusive().isBefore(day.endExclusive()));
  }

  /// Takes an absence back.
  public void takeBack(PersonId person, long absence) {
    asks.deleteAbsence(absence, person.value());
  }

  /// Enters holidays and wishes for a part of the people, when there are none yet: about one in
  /// twelve is away for a week, one in eight wishes a day free, one in four wishes early or
  /// late starts.
  @Transactional
  public void seedOnce(Viewer viewer, long seed, LocalDate first, int days) {
    viewer.require(Permission.MAKE_SCHEDULES);
    Instant from = first.atStartOfDay(ZoneId.of("UTC")).toInstant();
    TimeRange range = TimeRange.of(from, from.plusSeconds(days * 86_400L));
    if (!asks.listAbsences(range).isEmpty()) {
      return;
    }
    SplittableRandom random = new SplittableRandom(seed);
    for (Member member : people.crewOn(first).members()) {
      seed(viewer, member, first, random);
    }
  }

  private void seed(Viewer viewer, Member member, LocalDate first, SplittableRandom random) {
    ZoneId zone = people.findZone(member.agent().site()).orElse(ZoneId.of("UTC"));
    int week = random.nextInt(6);
    if (random.nextInt(12) == 0) {
      LocalDate monday = first.plusDays(7L * week).with(DayOfWeek.MONDAY);
      enter(
          viewer,
          member.id(),
          days(monday, monday.plusDays(7), zone),
          Unavailability.Kind.ABSENCE,
          "");
    } else if (random.nextInt(8) == 0) {
      LocalDate day = first.plusDays(7L * week + random.nextInt(7));
      enter(
          viewer, member.id(), days(day, day.plusDays(1), zone), Unavailability.Kind.WISH_FREE, "");
    }
    if (random.nextInt(4) == 0) {
      List<StartTimes> usual =
          List.of(new StartTimes(7 * 60, 9 * 60), new StartTimes(10 * 60, 13 * 60));
      asks.replaceWish(member.id().value(), usual.get(random.nextInt(2)), first, clock.instant());
    }
  }

  private static TimeRange days(LocalDate first, LocalDate end, ZoneId zone) {
    return TimeRange.of(first.atStartOfDay(zone).toInstant(), end.atStartOfDay(zone).toInstant());
  }
}
