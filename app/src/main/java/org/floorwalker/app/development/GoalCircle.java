package org.floorwalker.app.development;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.floorwalker.app.people.Placement;
import org.floorwalker.app.platform.access.Permission;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.platform.access.TeamId;
import org.floorwalker.app.platform.access.Viewer;

/// Whose goals somebody sees, and as whom they may act on them.
///
/// @param teamNames teams they stand in, lead or reach, by id
/// @param personNames themselves and those they lead, by id
/// @param led ids of those they lead
record GoalCircle(
    Viewer viewer, Map<Long, String> teamNames, Map<Long, String> personNames, Set<Long> led) {
  GoalCircle {
    teamNames = Map.copyOf(teamNames);
    personNames = Map.copyOf(personNames);
    led = Set.copyOf(led);
  }

  /// @param placed everybody with a contract today
  static GoalCircle of(Viewer viewer, List<Placement> placed) {
    Map<Long, String> teams = new HashMap<>();
    Map<Long, String> persons = new HashMap<>();
    Set<Long> led = new HashSet<>();
    for (Placement one : placed) {
      TeamId team = one.card().place().team();
      boolean own = one.id().equals(viewer.person());
      boolean mine = viewer.person() != null && viewer.person().equals(one.leader());
      boolean reached = team != null && viewer.may(Permission.SET_PEOPLE_GOALS, team);
      if (team != null && (own || mine || reached)) {
        teams.put(team.value(), one.card().place().teamName());
      }
      if (own || mine) {
        persons.put(one.id().value(), one.card().name());
      }
      if (mine) {
        led.add(one.id().value());
      }
    }
    return new GoalCircle(viewer, teams, persons, led);
  }

  Set<Long> teams() {
    return teamNames.keySet();
  }

  Set<Long> persons() {
    return personNames.keySet();
  }

  /// Name of the team or person; empty for company and unit.
  String name(Goal.Owner owner) {
    return switch (owner) {
      case Goal.Owner.Company _, Goal.Owner.Unit _ -> "";
      case Goal.Owner.Team(TeamId team) -> teamNames.getOrDefault(team.value(), "");
      case Goal.Owner.Person(PersonId person) -> personNames.getOrDefault(person.value(), "");
    };
  }

  /// Names of the teams and persons, by owner.
  Map<Goal.Owner, String> names() {
    Map<Goal.Owner, String> names = new HashMap<>();
    teamNames.forEach((id, name) -> names.put(new Goal.Owner.Team(new TeamId(id)), name));
    personNames.forEach((id, name) -> names.put(new Goal.Owner.Person(new PersonId(id)), name));
    return names;
  }

  /// As whom the viewer may act on a goal of this owner; empty when they may not.
  Optional<Side> side(Goal.Owner owner) {
    return switch (owner) {
      case Goal.Owner.Company _, Goal.Owner.Unit _ ->
          leadsAll() ? Optional.of(Side.LEADER) : Optional.empty();
      case Goal.Owner.Team(TeamId team) ->
          viewer.may(Permission.SET_PEOPLE_GOALS, team)
              ? Optional.of(Side.LEADER)
              : Optional.empty();
      case Goal.Owner.Person(PersonId person) ->
          person.equals(viewer.person())
              ? Optional.of(Side.EMPLOYEE)
              : led.contains(person.value()) ? Optional.of(Side.LEADER) : Optional.empty();
    };
  }

  private boolean leadsAll() {
    return viewer.reach(Permission.SET_PEOPLE_GOALS).everywhere();
  }

  /// Whose goals the viewer may set.
  List<Goal.Owner> owners() {
    List<Goal.Owner> owners = new ArrayList<>();
    if (leadsAll()) {
      owners.add(new Goal.Owner.Company());
      owners.add(new Goal.Owner.Unit("front"));
      owners.add(new Goal.Owner.Unit("back"));
    }
    teams().stream()
        .sorted()
        .map(TeamId::new)
        .filter(team -> viewer.may(Permission.SET_PEOPLE_GOALS, team))
        .forEach(team -> owners.add(new Goal.Owner.Team(team)));
    persons().stream()
        .sorted()
        .forEach(person -> owners.add(new Goal.Owner.Person(new PersonId(person))));
    return owners;
  }
}
