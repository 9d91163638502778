package org.floorwalker.app.briefing.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.floorwalker.app.forecasting.Deviations;
import org.floorwalker.app.forecasting.KnownDeviation;
import org.floorwalker.app.people.Member;
import org.floorwalker.app.people.People;
import org.floorwalker.app.people.PersonCard;
import org.floorwalker.app.people.QueueCard;
import org.floorwalker.app.people.TeamCard;
import org.floorwalker.app.platform.access.NotFound;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.platform.access.TeamId;
import org.floorwalker.app.rostering.Rostering;
import org.floorwalker.planning.time.SlotGrid;
import org.springframework.stereotype.Component;

/// Teams as their day finds them.
@Component
public final class TeamScenes {
  private final People people;
  private final Deviations deviations;
  private final Rostering rostering;
  private final Clock clock;

  TeamScenes(People people, Deviations deviations, Rostering rostering, Clock clock) {
    this.people = people;
    this.deviations = deviations;
    this.rostering = rostering;
    this.clock = clock;
  }

  public TeamCard team(TeamId id) {
    return people.findTeam(id, people.today()).orElseThrow(() -> missing(id));
  }

  public static NotFound missing(TeamId team) {
    return new NotFound("team " + team);
  }

  /// Today at the team's site.
  public LocalDate today(TeamCard team) {
    return clock.instant().atZone(team.zone()).toLocalDate();
  }

  public TeamScene scene(TeamCard team, LocalDate today) {
    List<PersonCard> members = people.membersOf(team.id(), today);
    Set<String> skills = skills(team, today);
    List<QueueCard> queues =
        people.queues().stream().filter(queue -> skills.contains(queue.id().name())).toList();
    Set<PersonId> onShift = rostering.publishedPlans(today).keySet();
    int working = (int) members.stream().filter(m -> onShift.contains(m.id())).count();
    return new TeamScene(members, queues, working, known(team, today, skills));
  }

  private Set<String> skills(TeamCard team, LocalDate today) {
    Set<String> skills = new HashSet<>();
    for (Member member : people.crewOn(today).members()) {
      if (team.id().equals(member.team())) {
        skills.addAll(member.agent().skills());
      }
    }
    return skills;
  }

  private List<KnownDeviation> known(TeamCard team, LocalDate today, Set<String> skills) {
    return deviations.list(SlotGrid.ofMinutes(team.zone(), 15).dayRange(today)).stream()
        .filter(deviation -> skills.stream().anyMatch(deviation::concerns))
        .toList();
  }
}
