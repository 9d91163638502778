package org.floorwalker.planning.plan;

import java.util.List;
import org.floorwalker.planning.forecast.Forecast;
import org.floorwalker.planning.optimise.Proposal;
import org.floorwalker.planning.roster.RosterProblem;
import org.floorwalker.planning.staffing.SlotNeed;

/// A finished plan with every step's result.
///
/// @param forecasts what will arrive
/// @param needs how many people that takes, with reasons
/// @param problem the roster problem that was solved, needs included
/// @param proposal the roster with its coverage and report
/// @param rounds what each round of schedule and simulation found
/// @param simulation how the schedule fares, judged on days that no round has seen
public record Plan(
    List<Forecast> forecasts,
    List<SlotNeed> needs,
    RosterProblem problem,
    Proposal proposal,
    List<PromiseLoop.Round> rounds,
    PlanSimulation simulation) {
  public Plan {
    rounds = List.copyOf(rounds);
    forecasts = List.copyOf(forecasts);
    needs = List.copyOf(needs);
  }
}
