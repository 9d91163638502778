package org.floorwalker.planning.rules;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import org.floorwalker.planning.roster.Agent;
import org.floorwalker.planning.roster.RosterProblem;

/// A roster problem in which people under eighteen have the numbers of the law on young workers, so
/// that a search keeps to them: rest of a day and a week, longest week and day, hours of the
/// night, breaks.
///
/// The young laws themselves judge the result ([RosterLaw]), by the age on each day; here whoever
/// is named is young all the period, which is on the safe side of a birthday within it.
public final class YoungTerms {
  private YoungTerms() {}

  /// The problem to search in place of the given one.
  ///
  /// @param young the law at the site of each agent under eighteen, by agent
  public static RosterProblem in(RosterProblem problem, Map<String, RulesInForce> young) {
    if (young.isEmpty()) {
      return problem;
    }
    SequencedMap<String, Agent> agents = new LinkedHashMap<>(problem.floor().agents());
    young.forEach(
        (name, law) ->
            agents.computeIfPresent(
                name,
                (_, agent) ->
                    agent.with(agent.own().withLaw(YoungSettings.of(problem.rules(agent), law)))));
    return problem.withAgents(agents);
  }
}
