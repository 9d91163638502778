package org.floorwalker.planning.plan;

import java.util.List;

/// How the finished schedule fares, queue by queue.
///
/// @param days every day of every queue on which something arrives
/// @param totals every queue over the period
/// @param people time with customers of everybody who works, day by day
/// @param weeks calendar weeks with the range that chance allows
public record PlanSimulation(
    List<ServiceDay> days,
    List<ServiceTotal> totals,
    List<PersonTime> people,
    List<PromisedWeek> weeks) {
  public PlanSimulation {
    people = List.copyOf(people);
    weeks = List.copyOf(weeks);
    days = List.copyOf(days);
    totals = List.copyOf(totals);
  }
}
