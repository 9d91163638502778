package org.floorwalker.app.rostering.internal;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.floorwalker.app.people.People;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.rostering.OfferedDay;
import org.floorwalker.app.rostering.OfferedWeek;
import org.floorwalker.app.rostering.RosterVersion;
import org.floorwalker.app.rostering.store.AvailabilityStore;
import org.floorwalker.files.holidays.Holiday;
import org.floorwalker.files.holidays.HolidayCalendar;
import org.floorwalker.planning.roster.ActivityRequest;
import org.floorwalker.planning.roster.RosterProblem.Activities;
import org.floorwalker.planning.roster.Site;
import org.floorwalker.planning.roster.Unavailability;
import org.floorwalker.planning.time.TimeRange;
import org.springframework.stereotype.Component;

/// When those who hold activities without being scheduled are off duty: whoever never said when
/// they are there is taken to be there Monday to Friday from 8 to 17, and not on public holidays.
/// Binds searches only; what was booked for a fixed time stays possible.
@Component
public final class OffDuty {
  /// Talks and the like that a search gives a leader on a day, so that the day has room for more.
  public static final int MOST_A_DAY = 6;

  private static final int FROM = 8 * 60;
  private static final int UNTIL = 17 * 60;

  private final AvailabilityStore offered;
  private final People people;

  OffDuty(AvailabilityStore offered, People people) {
    this.offered = offered;
    this.people = people;
  }

  /// @param scheduled codes of everybody who is scheduled
  List<Unavailability> of(
      Activities toPlace, Set<String> scheduled, RosterRows rows, RosterVersion.Span span) {
    LocalDate first = span.firstDay().minusDays(1);
    LocalDate end = span.endExclusive().plusDays(2);
    Set<PersonId> leaders = silent(toPlace, scheduled, rows, end);
    if (leaders.isEmpty()) {
      return List.of();
    }
    var crew = people.crewOf(leaders, span.firstDay());
    Map<String, Site> sites =
        crew.sites().stream().collect(Collectors.toMap(Site::id, site -> site));
    List<Unavailability> all = new ArrayList<>();
    crew.members().stream()
        .filter(member -> leaders.contains(member.id()) && sites.containsKey(member.agent().site()))
        .forEach(
            member -> {
              String code = rows.code(member.id().value());
              Site site = Objects.requireNonNull(sites.get(member.agent().site()));
              closed(site, first, end).stream()
                  .flatMap(range -> without(range, fixed(toPlace, code)).stream())
                  .map(range -> new Unavailability(code, range, Unavailability.Kind.BLACKOUT))
                  .forEach(all::add);
            });
    return all;
  }

  /// Leaders who are not scheduled and never said when they are there.
  private Set<PersonId> silent(
      Activities toPlace, Set<String> scheduled, RosterRows rows, LocalDate end) {
    Set<PersonId> leaders = new HashSet<>();
    for (ActivityRequest request : toPlace.requests().values()) {
      String leader = request.attendees().leader();
      if (leader != null && !scheduled.contains(leader)) {
        leaders.add(new PersonId(rows.person(leader)));
      }
    }
    if (!leaders.isEmpty()) {
      leaders.removeAll(offered.listWeeks(end).keySet());
    }
    return leaders;
  }

  private static List<TimeRange> closed(Site site, LocalDate first, LocalDate end) {
    ZoneId zone = site.zone();
    List<OfferedWeek.Hours> hours =
        Stream.of(DayOfWeek.values())
            .filter(day -> day.compareTo(DayOfWeek.SATURDAY) < 0)
            .map(day -> new OfferedWeek.Hours(day, FROM, UNTIL))
            .toList();
    List<OfferedDay> holidays =
        HolidayCalendar.of(site.country(), first.getYear(), end.getYear()).stream()
            .filter(Holiday::isFull)
            .map(holiday -> new OfferedDay(holiday.date(), 0, 0))
            .toList();
    return Unavailable.closed(
        first, end, zone, List.of(new OfferedWeek(first, true, hours)), holidays);
  }

  /// Fixed times of the leader, by start.
  private static TreeMap<Instant, TimeRange> fixed(Activities toPlace, String leader) {
    TreeMap<Instant, TimeRange> fixed = new TreeMap<>();
    toPlace.requests().values().stream()
        .filter(request -> leader.equals(request.attendees().leader()))
        .filter(request -> request.window().length().equals(request.length()))
        .forEach(request -> fixed.put(request.window().startInclusive(), request.window()));
    return fixed;
  }

  private static List<TimeRange> without(TimeRange range, TreeMap<Instant, TimeRange> fixed) {
    List<TimeRange> left = new ArrayList<>();
    Instant from = range.startInclusive();
    for (TimeRange one : fixed.values()) {
      if (one.overlaps(range)) {
        if (from.isBefore(one.startInclusive())) {
          left.add(TimeRange.of(from, one.startInclusive()));
        }
        from = from.isAfter(one.endExclusive()) ? from : one.endExclusive();
      }
    }
    if (from.isBefore(range.endExclusive())) {
      left.add(TimeRange.of(from, range.endExclusive()));
    }
    return left;
  }
}
