package org.floorwalker.app.rostering.internal;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.Set;
import org.floorwalker.app.people.Crew;
import org.floorwalker.app.people.Member;
import org.floorwalker.app.rostering.RosterVersion;
import org.floorwalker.app.rostering.store.ActivityStore;
import org.floorwalker.app.rostering.store.ActivityStore.Asked;
import org.floorwalker.app.rostering.store.PlacedActivityStore;
import org.floorwalker.planning.roster.ActivityRequest;
import org.floorwalker.planning.roster.ActivityRequest.Attendees;
import org.floorwalker.planning.roster.RosterProblem.Activities;
import org.floorwalker.planning.time.TimeRange;
import org.springframework.stereotype.Component;

/// Activities that a version has to place.
@Component
final class ActivitiesToPlace {
  private final ActivityStore activities;
  private final PlacedActivityStore placed;

  ActivitiesToPlace(ActivityStore activities, PlacedActivityStore placed) {
    this.activities = activities;
    this.placed = placed;
  }

  /// People who have left since are not waited for; an activity nobody can attend is not placed,
  /// nor one whose window has no room on these days where its first attendee works, unless it
  /// lies there.
  Activities of(RosterVersion version, Crew crew, RosterRows rows) {
    TimeRange around = FloorGathering.around(version);
    Map<String, ZoneId> zones = zones(crew);
    SequencedMap<String, ActivityRequest> requests = new LinkedHashMap<>();
    LocalDate end = version.span().endExclusive();
    Set<String> standing = placed.listStandingCodes(version.id());
    for (Asked asked : activities.listFor(version.id(), version.span().firstDay(), end, around)) {
      List<String> agents =
          asked.attendees().stream().map(rows::code).filter(zones::containsKey).toList();
      Long leader = asked.leader();
      Attendees attendees = new Attendees(agents, leader == null ? null : rows.code(leader));
      if (!agents.isEmpty()
          && (standing.contains(asked.code()) || hasRoom(asked, version, zones, agents))) {
        requests.put(
            asked.code(),
            new ActivityRequest(
                asked.code(), asked.words().kind(), asked.length(), attendees, asked.window()));
      }
    }
    return new Activities(requests, null);
  }

  private static boolean hasRoom(
      Asked asked, RosterVersion version, Map<String, ZoneId> zones, List<String> agents) {
    ZoneId zone = Objects.requireNonNull(zones.get(agents.getFirst()));
    TimeRange days =
        TimeRange.of(
            version.span().firstDay().atStartOfDay(zone).toInstant(),
            version.span().endExclusive().atStartOfDay(zone).toInstant());
    return asked.window().overlap(days).compareTo(asked.length()) >= 0;
  }

  /// Where everybody who is scheduled works, by code.
  private static Map<String, ZoneId> zones(Crew crew) {
    Map<String, ZoneId> bySite = new HashMap<>();
    crew.sites().forEach(site -> bySite.put(site.id(), site.zone()));
    Map<String, ZoneId> zones = new HashMap<>();
    for (Member member : crew.members()) {
      zones.put(member.agent().id(), bySite.getOrDefault(member.agent().site(), ZoneOffset.UTC));
    }
    return zones;
  }
}
