package org.floorwalker.planning.plan;

import java.util.List;

/// How the finished schedule fares, queue by queue.
///
/// @param days every day of every queue on which something arrives
/// @param totals every queue over the period
public record PlanSimulation(List<ServiceDay> days, List<ServiceTotal> totals) {
  public PlanSimulation {
    days = List.copyOf(days);
    totals = List.copyOf(totals);
  }
}
