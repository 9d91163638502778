package org.floorwalker.planning.plan;

import java.util.ArrayList;
import java.util.List;
import org.floorwalker.planning.roster.Roster;
import org.floorwalker.planning.roster.RosterProblem;
import org.floorwalker.planning.staffing.QueueSettings;
import org.floorwalker.planning.staffing.simulation.GroupTotal;
import org.floorwalker.planning.staffing.simulation.RosterFloor;
import org.floorwalker.planning.staffing.simulation.SimulationResult;
import org.floorwalker.planning.staffing.simulation.Total;

/// A simulated roster, read as totals over its days.
///
/// @param problem people, rules and days
/// @param queues queues in the order of the simulation
/// @param roster the roster
/// @param result what became of it
record JudgedRoster(
    RosterProblem problem, List<QueueSettings> queues, Roster roster, SimulationResult result) {
  private static final double HOUR_SECONDS = 3600;

  List<Replay.Service> services() {
    List<Replay.Service> services = new ArrayList<>();
    for (int queue = 0; queue < queues.size(); queue++) {
      services.add(service(queue));
    }
    return services;
  }

  private Replay.Service service(int queue) {
    QueueSettings settings = queues.get(queue);
    double offered = 0;
    for (int day = 0; day < problem.period().days(); day++) {
      offered += result.meanOfDay(Total.OFFERED, queue, day);
    }
    return new Replay.Service(
        settings.id(),
        offered,
        result.share(queue, settings.promise().definition()),
        result.ratio(Total.ANSWERED_WAIT_SECONDS, Total.ANSWERED, queue),
        result.ratio(Total.LOST, Total.OFFERED, queue));
  }

  /// Hours of our own people; a partner's are not among them.
  Replay.Hours hours() {
    double paid = 0;
    double customers = 0;
    for (PersonTime person : new PersonTimes(problem, roster).of(result)) {
      paid += person.paidHours();
      customers += person.customerHours();
    }
    double atDesk = 0;
    for (int group = 0; group < result.floor().groups().size(); group++) {
      boolean isOurs = !result.floor().groups().get(group).name().equals(RosterFloor.PARTNER);
      for (int day = 0; isOurs && day < problem.period().days(); day++) {
        atDesk += result.meanOfDay(GroupTotal.STAFFED_SECONDS, group, day);
      }
    }
    return new Replay.Hours(paid, atDesk / HOUR_SECONDS, customers);
  }
}
