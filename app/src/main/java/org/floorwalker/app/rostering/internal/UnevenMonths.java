package org.floorwalker.app.rostering.internal;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.floorwalker.app.rostering.DraftFigures.Months;
import org.floorwalker.app.rostering.Fairness;
import org.floorwalker.planning.roster.Agent;
import org.floorwalker.planning.roster.Agent.Had;
import org.floorwalker.planning.roster.RosterProblem;
import org.floorwalker.planning.roster.Shift;

/// How unevenly unpopular shifts fall on people of one site and contract when the last 13 weeks
/// count too, as they do for the search.
public final class UnevenMonths {
  private UnevenMonths() {}

  /// @param byPerson shifts of the version
  public static Months of(RosterProblem problem, Map<String, List<Shift>> byPerson) {
    Map<Agent, Fairness.Counts> counts = new HashMap<>();
    for (Agent agent : problem.floor().agents().values()) {
      List<Shift> own = byPerson.getOrDefault(agent.id(), List.of());
      counts.put(agent, FairnessCounts.of(own, problem.zoneOf(agent.id()), Set.of(), 0));
    }
    return new Months(
        uneven(counts, Had::evenings, _ -> 0),
        uneven(counts, Had::evenings, Fairness.Counts::evenings),
        uneven(counts, Had::weekendDays, _ -> 0),
        uneven(counts, Had::weekendDays, Fairness.Counts::weekends));
  }

  private static double uneven(
      Map<Agent, Fairness.Counts> counts,
      ToDoubleFunction<Had> before,
      ToDoubleFunction<Fairness.Counts> now) {
    Map<String, Map<String, Double>> groups = new HashMap<>();
    counts.forEach(
        (agent, own) ->
            groups
                .computeIfAbsent(OwnTerms.group(agent), _ -> new HashMap<>())
                .put(agent.id(), before.applyAsDouble(agent.own().had()) + now.applyAsDouble(own)));
    return groups.values().stream().mapToDouble(group -> distances(group.values())).sum()
        / Math.max(1, counts.size());
  }

  private static double distances(Collection<Double> had) {
    double mean = had.stream().mapToDouble(Double::doubleValue).average().orElse(0);
    return had.stream().mapToDouble(one -> Math.abs(one - mean)).sum();
  }
}
