package org.floorwalker.app.rostering.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Collectors;
import org.floorwalker.app.rostering.Steady;
import org.floorwalker.planning.optimise.RosterOptimizer;
import org.floorwalker.planning.roster.Agent;
import org.floorwalker.planning.roster.Roster;
import org.floorwalker.planning.roster.RosterProblem;
import org.floorwalker.planning.roster.RosterReport.Infeasible;
import org.floorwalker.planning.roster.Shift;
import org.floorwalker.planning.roster.StartTimes;
import org.jspecify.annotations.Nullable;

/// Keeps the starts of a person, or of a team, within an hour of each other on all days of a build:
/// round the middle of those they have in a sketch made without, so that together they still follow
/// the need. Whoever could then no longer reach their hours keeps free starts.
public final class SteadyStarts {
  /// Minutes on either side of the middle.
  private static final int REACH = 30;

  private static final int LAST_MINUTE = 24 * 60 - 1;

  private SteadyStarts() {}

  /// The problem with a window of starts for everybody.
  public static RosterProblem in(RosterProblem problem, Roster sketch, Steady steady) {
    Map<String, Integer> middles = middles(problem, sketch, steady);
    SequencedMap<String, Agent> agents = new LinkedHashMap<>(problem.floor().agents());
    agents.replaceAll((_, agent) -> narrowed(agent, middles.get(group(agent, steady))));
    return freed(problem, agents);
  }

  /// Middle start by group, in minutes of the local day.
  private static Map<String, Integer> middles(RosterProblem problem, Roster sketch, Steady steady) {
    Map<String, List<Integer>> starts = new HashMap<>();
    for (Shift shift : sketch.shifts()) {
      Agent agent = problem.floor().agents().get(shift.agent());
      if (agent != null) {
        starts
            .computeIfAbsent(group(agent, steady), _ -> new ArrayList<>())
            .add(minute(problem, agent, shift));
      }
    }
    Map<String, Integer> middles = new HashMap<>();
    starts.forEach(
        (group, minutes) ->
            middles.put(group, minutes.stream().sorted().toList().get(minutes.size() / 2)));
    return middles;
  }

  private static int minute(RosterProblem problem, Agent agent, Shift shift) {
    return shift
            .range()
            .startInclusive()
            .atZone(problem.site(agent).zone())
            .toLocalTime()
            .toSecondOfDay()
        / 60;
  }

  /// Those in no team stand alone.
  private static String group(Agent agent, Steady steady) {
    return steady == Steady.TEAM && !agent.place().team().isEmpty()
        ? "team " + agent.place().team()
        : agent.id();
  }

  private static Agent narrowed(Agent agent, @Nullable Integer middle) {
    if (middle == null) {
      return agent;
    }
    StartTimes window =
        new StartTimes(Math.max(0, middle - REACH), Math.min(LAST_MINUTE, middle + REACH));
    return agent.with(agent.own().withMustStart(List.of(window)));
  }

  private static RosterProblem freed(RosterProblem problem, SequencedMap<String, Agent> steady) {
    RosterProblem narrow = problem.withAgents(steady);
    Set<String> stuck = unreachable(narrow);
    stuck.removeAll(unreachable(problem));
    SequencedMap<String, Agent> agents = new LinkedHashMap<>(steady);
    agents.replaceAll(
        (code, agent) ->
            stuck.contains(code) ? problem.floor().agents().getOrDefault(code, agent) : agent);
    return problem.withAgents(agents);
  }

  private static Set<String> unreachable(RosterProblem problem) {
    return RosterOptimizer.contradictions(problem).stream()
        .map(Infeasible::agent)
        .collect(Collectors.toSet());
  }
}
