package org.floorwalker.app.rostering.internal;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.floorwalker.app.people.Crew;
import org.floorwalker.app.people.Member;
import org.floorwalker.app.people.People;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.rostering.RosterVersion;
import org.floorwalker.app.rostering.RosteredDay;
import org.floorwalker.app.rostering.RosteredHours;
import org.floorwalker.app.rostering.store.AskStore;
import org.floorwalker.app.rostering.store.AvailabilityStore;
import org.floorwalker.app.rostering.store.VersionStore;
import org.floorwalker.planning.roster.Contract;
import org.floorwalker.planning.roster.Site;
import org.floorwalker.planning.roster.Unavailability;
import org.floorwalker.planning.time.TimeRange;
import org.springframework.stereotype.Component;

/// Paid hours that people were rostered too little or too much in the weeks before a draft, so that
/// it evens them out.
///
/// A week counts for those who had one contract all through it, and the weeks go back as far as
/// every day is published without a gap. Of a week is owed: the agreed hours, less a fifth for each
/// Monday to Friday without a shift on which the person was away all day, less what a graded
/// absence takes, less the hours rostered. A day somebody fell ill, took leave or time off, came
/// late or worked beside the plan counts as it was published: none of that is made good.
@Component
public final class CarriedOver {
  private static final int WEEKDAYS = 5;
  private static final int DAYS = 7;

  /// At most a tenth of a draft's agreed hours is asked more or less; the rest waits for the next.
  private static final int MOST_PART = 10;

  private final People people;
  private final VersionStore versions;
  private final RosteredHours hours;
  private final AskStore asks;
  private final AvailabilityStore graded;

  CarriedOver(
      People people,
      VersionStore versions,
      RosteredHours hours,
      AskStore asks,
      AvailabilityStore graded) {
    this.people = people;
    this.versions = versions;
    this.hours = hours;
    this.asks = asks;
    this.graded = graded;
  }

  /// What a draft of the span asks beside the agreed hours of it.
  ///
  /// @param weeks how many weeks are looked back on, at most
  public Map<PersonId, Duration> of(RosterVersion.Span span, int weeks) {
    Map<PersonId, Duration> sums = new HashMap<>();
    LocalDate end = span.firstDay();
    for (int i = 0; i < weeks && isPublished(end.minusWeeks(1), end); i++) {
      end = end.minusWeeks(1);
      week(end).forEach((person, owed) -> sums.merge(person, owed, Duration::plus));
    }
    Crew crew = people.crewOn(span.firstDay());
    Map<String, Duration> weekly = weekly(crew);
    Map<PersonId, Duration> owed = new HashMap<>();
    for (Member member : crew.members()) {
      Duration agreed = weekly(weekly, member).multipliedBy(span.days()).dividedBy(DAYS);
      owed.put(member.id(), limited(sums.getOrDefault(member.id(), Duration.ZERO), agreed));
    }
    owed.values().removeIf(Duration::isZero);
    return owed;
  }

  private static Duration limited(Duration owed, Duration agreed) {
    long most = agreed.dividedBy(MOST_PART).toMinutes();
    return Duration.ofMinutes(Math.clamp(owed.toMinutes(), -most, most));
  }

  private boolean isPublished(LocalDate from, LocalDate until) {
    return versions.countDaysInForce(from, until) == DAYS;
  }

  private static Map<String, Duration> weekly(Crew crew) {
    return crew.contracts().stream().collect(Collectors.toMap(Contract::id, Contract::weekly));
  }

  private static Duration weekly(Map<String, Duration> weekly, Member member) {
    return weekly.getOrDefault(member.agent().contract(), Duration.ZERO);
  }

  /// What the week left owed, of everybody with one contract from its first to its last day.
  private Map<PersonId, Duration> week(LocalDate first) {
    LocalDate end = first.plusWeeks(1);
    Crew crew = people.crewOn(first);
    Map<String, Duration> weekly = weekly(crew);
    Map<PersonId, String> contractsAtEnd = contracts(people.crewOn(end.minusDays(1)));
    Week week = new Week(first, zones(crew), hours.list(first, end), away(first, end));
    Map<PersonId, Duration> owed = new HashMap<>();
    for (Member member : crew.members()) {
      if (member.serves() && member.agent().contract().equals(contractsAtEnd.get(member.id()))) {
        owed.put(member.id(), week.owed(member, weekly(weekly, member)));
      }
    }
    return owed;
  }

  private static Map<PersonId, String> contracts(Crew crew) {
    return crew.members().stream()
        .collect(Collectors.toMap(Member::id, member -> member.agent().contract()));
  }

  private static Map<String, ZoneId> zones(Crew crew) {
    return crew.sites().stream().collect(Collectors.toMap(Site::id, Site::zone));
  }

  /// @param rostered what people did, by person and day
  private record Week(
      LocalDate first,
      Map<String, ZoneId> zones,
      Map<PersonId, Map<LocalDate, RosteredDay>> rostered,
      Away away) {
    Duration owed(Member member, Duration agreed) {
      Map<LocalDate, RosteredDay> days = rostered.getOrDefault(member.id(), Map.of());
      ZoneId zone = zones.getOrDefault(member.agent().site(), ZoneOffset.UTC);
      Duration due = agreed.minus(away.of(member.id(), agreed, first, zone, days));
      return (due.isNegative() ? Duration.ZERO : due).minus(done(days));
    }
  }

  private static Duration done(Map<LocalDate, RosteredDay> days) {
    return days.values().stream().map(CarriedOver::done).reduce(Duration.ZERO, Duration::plus);
  }

  private static Duration done(RosteredDay day) {
    TimeRange standing = day.standing();
    if (isAsPublished(day)) {
      return day.publishedPaid();
    }
    return standing == null
        ? Duration.ZERO
        : day.unpaid().stream().map(TimeRange::length).reduce(standing.length(), Duration::minus);
  }

  private static boolean isAsPublished(RosteredDay day) {
    return !day.changes().isEmpty()
        && switch (day.changes().getLast()) {
          case LEAVE, ILL, EXTRA, TIME_OFF, LATE -> true;
          case LEAVE_WITHDRAWN, SWAP, ACTIVITY, CORRECTION -> false;
        };
  }

  private Away away(LocalDate first, LocalDate end) {
    TimeRange around =
        TimeRange.of(
            first.minusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC),
            end.plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC));
    return new Away(
        asks.listAbsences(around).stream()
            .filter(row -> row.kind() == Unavailability.Kind.ABSENCE)
            .collect(
                Collectors.groupingBy(
                    row -> new PersonId(row.person()),
                    Collectors.mapping(AskStore.Absence::range, Collectors.toList()))),
        graded.listGraded(first, end));
  }

  /// Absences of a week.
  private record Away(
      Map<PersonId, List<TimeRange>> absences, List<AvailabilityStore.GradedDay> graded) {
    /// How much less is due.
    Duration of(
        PersonId person,
        Duration weekly,
        LocalDate first,
        ZoneId zone,
        Map<LocalDate, RosteredDay> days) {
      long whole =
          IntStream.range(0, DAYS)
              .mapToObj(first::plusDays)
              .filter(Away::isWeekday)
              .filter(day -> days.getOrDefault(day, RosteredDay.FREE).published() == null)
              .filter(day -> isCovered(person, day, zone))
              .count();
      int percent =
          graded.stream()
              .filter(day -> day.person().equals(person) && isWeekday(day.day()))
              .mapToInt(AvailabilityStore.GradedDay::percent)
              .sum();
      return weekly.multipliedBy(100 * whole + percent).dividedBy(100L * WEEKDAYS);
    }

    private static boolean isWeekday(LocalDate day) {
      return day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0;
    }

    private boolean isCovered(PersonId person, LocalDate day, ZoneId zone) {
      Instant covered = day.atStartOfDay(zone).toInstant();
      List<TimeRange> inOrder =
          absences.getOrDefault(person, List.of()).stream()
              .sorted(Comparator.comparing(range -> range.startInclusive()))
              .toList();
      for (TimeRange absence : inOrder) {
        if (!absence.startInclusive().isAfter(covered) && absence.endExclusive().isAfter(covered)) {
          covered = absence.endExclusive();
        }
      }
      return !covered.isBefore(day.plusDays(1).atStartOfDay(zone).toInstant());
    }
  }
}
