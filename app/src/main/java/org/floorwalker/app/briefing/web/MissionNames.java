package org.floorwalker.app.briefing.web;

import java.util.HashMap;
import java.util.Map;
import java.util.SequencedMap;
import org.floorwalker.app.briefing.ServiceResults.Found;
import org.floorwalker.app.people.People;
import org.floorwalker.app.platform.access.TeamId;

/// What missions are called.
///
/// @param people knows them
record MissionNames(People people) {
  /// What the teams are called whose leaders answer for missions, by the mission's code.
  Map<String, String> answering() {
    Map<TeamId, String> teams = new HashMap<>();
    people.teamsOn(people.today()).forEach(team -> teams.put(team.id(), team.name()));
    Map<String, String> answering = new HashMap<>();
    people
        .answeringTeams()
        .forEach((mission, team) -> answering.put(mission, teams.getOrDefault(team, "")));
    return answering;
  }

  /// Names of the missions found, with that of the client, by code.
  Map<String, String> of(Found found) {
    SequencedMap<String, String> clients = people.clients();
    Map<String, String> missions = people.missions();
    Map<String, String> names = new HashMap<>();
    found
        .missions()
        .forEach(
            one -> {
              if (!one.code().isEmpty()) {
                names.put(
                    one.code(),
                    missions.getOrDefault(one.code(), one.code())
                        + ", "
                        + clients.getOrDefault(one.client(), one.client()));
              }
            });
    return names;
  }
}
