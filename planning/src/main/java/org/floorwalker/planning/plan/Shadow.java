package org.floorwalker.planning.plan;

import java.util.List;
import org.floorwalker.planning.roster.Roster;
import org.floorwalker.planning.rules.RosterCheck;
import org.floorwalker.planning.staffing.simulation.Simulation;
import org.floorwalker.planning.staffing.simulation.SimulationResult;

/// Floorwalker beside another suite: the schedule that the other has made and the one made here for
/// the same days, people, rules and forecast, judged alike before either is worked.
///
/// Both meet the same simulated contacts (common random numbers), so they differ by who is there
/// alone. Afterwards [Replay] judges both by the contacts that really came.
///
/// @param loop makes the schedule here, and knows the floor on which both are judged
public record Shadow(PromiseLoop loop) {

  /// One schedule.
  ///
  /// @param services every queue over the days
  /// @param hours hours of people
  /// @param daysBelow days of queues below their promise by more than half a point
  /// @param rulesBroken places in which it breaks a rule that schedules here may not break
  public record Side(
      List<Replay.Service> services, Replay.Hours hours, int daysBelow, int rulesBroken) {
    public Side {
      services = List.copyOf(services);
    }
  }

  /// What can be expected of a schedule.
  public Side judge(Roster roster, Simulation simulation) {
    SimulationResult result = simulation.run(loop.floor().of(roster));
    JudgedRoster judged = new JudgedRoster(loop.problem(), loop.floor().queues(), roster, result);
    PromiseTargets targets = PromiseTargets.of(loop.floor().queues(), loop.needs());
    return new Side(
        judged.services(),
        judged.hours(),
        targets.kept(result, loop.floor()).daysBelow(),
        RosterCheck.check(loop.problem(), roster).size());
  }
}
