package org.floorwalker.app.rostering.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Collectors;
import org.floorwalker.app.people.Crew;
import org.floorwalker.app.people.Member;
import org.floorwalker.app.rostering.RosterVersion;
import org.floorwalker.app.rostering.store.AskStore;
import org.floorwalker.app.rostering.store.OwedStore;
import org.floorwalker.app.rostering.store.RosterStore;
import org.floorwalker.app.staffing.Centres;
import org.floorwalker.planning.roster.Agent;
import org.floorwalker.planning.roster.RosterProblem;
import org.floorwalker.planning.roster.RosterProblem.Activities;
import org.floorwalker.planning.roster.Shift;
import org.floorwalker.planning.roster.Site;
import org.floorwalker.planning.roster.Unavailability;
import org.floorwalker.planning.roster.Wish;
import org.floorwalker.planning.roster.WorkedBefore;
import org.floorwalker.planning.time.TimeRange;
import org.springframework.stereotype.Component;

/// Gathers who can work when: people with what holds for each alone, absences, wishes, and what was
/// worked just before.
@Component
final class FloorGathering {
  private static final int DAYS_BEFORE = 14;

  private final RosterStore rosters;
  private final AskStore asks;
  private final Unavailable offered;
  private final GradedHours graded;
  private final OwedStore owed;
  private final Centres centres;
  private final SiteLaw law;

  FloorGathering(
      RosterStore rosters,
      AskStore asks,
      Unavailable offered,
      GradedHours graded,
      OwedStore owed,
      Centres centres,
      LawBook rules) {
    this.rosters = rosters;
    this.asks = asks;
    this.offered = offered;
    this.graded = graded;
    this.owed = owed;
    this.centres = centres;
    this.law = new SiteLaw(rules);
  }

  /// @param toPlace activities, whose attendees may be people who are not scheduled
  RosterProblem.Floor of(Crew crew, RosterVersion version, RosterRows rows, Activities toPlace) {
    SequencedMap<String, Site> sites = new LinkedHashMap<>();
    crew.sites().forEach(site -> sites.put(site.id(), site));
    SequencedMap<String, Agent> agents = new LinkedHashMap<>();
    for (Member member : crew.members()) {
      agents.put(member.agent().id(), member.agent());
    }
    LocalDate first = version.span().firstDay();
    OwnTerms.had(agents, sites, law.holidays(crew.sites(), first), earlier(rows, agents, first));
    law.bindBySite(agents, crew.sites(), first, version.span().endExclusive());
    OwnTerms.customerTime(agents, centres.bySite());
    OwnTerms.owe(agents, rows.byCode(owed.list(version.id())));
    graded.lower(agents, crew, rows, version.span());
    return new RosterProblem.Floor(
        sites,
        agents,
        unavailable(rows, attending(agents, toPlace), around(version)),
        wishes(rows, agents, version.span().firstDay()),
        workedBefore(rows, agents, version.span().firstDay()));
  }

  /// Shifts of the last months, by agent.
  private Map<String, List<Shift>> earlier(
      RosterRows rows, Map<String, Agent> agents, LocalDate first) {
    return rows.shifts(rosters.listPublished(first.minusWeeks(OwnTerms.WEEKS), first)).stream()
        .filter(shift -> agents.containsKey(shift.agent()))
        .collect(Collectors.groupingBy(Shift::agent));
  }

  /// A day more on both sides, so that every zone's days are inside.
  static TimeRange around(RosterVersion version) {
    Instant start = Instant.parse(version.span().firstDay().minusDays(1) + "T00:00:00Z");
    Instant end = Instant.parse(version.span().endExclusive().plusDays(1) + "T00:00:00Z");
    return TimeRange.of(start, end);
  }

  /// Everybody scheduled and those who hold an activity.
  private static Set<String> attending(Map<String, Agent> agents, Activities toPlace) {
    Set<String> persons = new HashSet<>(agents.keySet());
    toPlace.requests().values().forEach(request -> persons.addAll(request.attendees().everyone()));
    return persons;
  }

  private List<Unavailability> unavailable(RosterRows rows, Set<String> persons, TimeRange around) {
    List<Unavailability> unavailable = new ArrayList<>();
    for (AskStore.Absence absence : offered.list(around)) {
      String code = rows.code(absence.person());
      if (persons.contains(code)) {
        unavailable.add(
            new Unavailability(code, absence.range(), absence.kind(), absence.points()));
      }
    }
    return unavailable;
  }

  private List<Wish> wishes(RosterRows rows, Map<String, Agent> agents, LocalDate day) {
    return asks.listWishes(day).stream()
        .map(wish -> new Wish(rows.code(wish.person()), wish.starts()))
        .filter(wish -> agents.containsKey(wish.agent()))
        .toList();
  }

  private List<WorkedBefore> workedBefore(
      RosterRows rows, Map<String, Agent> agents, LocalDate firstDay) {
    return rosters.listPublished(firstDay.minusDays(DAYS_BEFORE), firstDay).stream()
        .filter(piece -> piece.kind().equals("shift"))
        .map(
            piece ->
                new WorkedBefore(
                    rows.code(piece.person()), TimeRange.of(piece.start(), piece.end())))
        .filter(worked -> agents.containsKey(worked.agent()))
        .toList();
  }
}
