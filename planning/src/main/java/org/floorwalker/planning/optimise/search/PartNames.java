package org.floorwalker.planning.optimise.search;

import java.util.HashMap;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import org.floorwalker.planning.roster.Agent;
import org.floorwalker.planning.roster.RosterProblem;

/// Whom to search over together in a large problem: the people of a country, and of a country above
/// a thousand the people of some of its teams, in as few parts of at most a thousand as can be.
final class PartNames {
  private static final int LARGE = 1000;

  private PartNames() {}

  /// The part of each agent, in the order of the problem.
  static String[] of(RosterProblem problem) {
    Map<String, SequencedMap<String, Integer>> teams = new HashMap<>();
    for (Agent agent : problem.floor().agents().values()) {
      teams
          .computeIfAbsent(country(problem, agent), _ -> new TreeMap<>())
          .merge(agent.place().team(), 1, Integer::sum);
    }
    Map<String, Map<String, String>> names = new HashMap<>();
    teams.forEach((country, sizes) -> names.put(country, namesOf(country, sizes)));
    return problem.floor().agents().values().stream()
        .map(
            agent ->
                names
                    .getOrDefault(country(problem, agent), Map.of())
                    .getOrDefault(agent.place().team(), ""))
        .toArray(String[]::new);
  }

  private static String country(RosterProblem problem, Agent agent) {
    return problem.site(agent).country();
  }

  private static Map<String, String> namesOf(String country, SequencedMap<String, Integer> sizes) {
    int people = sizes.values().stream().mapToInt(Integer::intValue).sum();
    int parts = Math.ceilDiv(people, LARGE);
    Map<String, String> names = new HashMap<>();
    int before = 0;
    for (Map.Entry<String, Integer> team : sizes.entrySet()) {
      int part = (int) ((long) before * parts / people);
      names.put(team.getKey(), parts == 1 ? country : country + " " + part);
      before += team.getValue();
    }
    return names;
  }
}
