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
/// @param simulation how it fares
public record Plan(
    List<Forecast> forecasts,
    List<SlotNeed> needs,
    RosterProblem problem,
    Proposal proposal,
    PlanSimulation simulation) {
  public Plan {
    forecasts = List.copyOf(forecasts);
    needs = List.copyOf(needs);
  }
}
