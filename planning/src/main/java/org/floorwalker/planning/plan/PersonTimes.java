package org.floorwalker.planning.plan;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.floorwalker.planning.roster.Pause;
import org.floorwalker.planning.roster.PauseKind;
import org.floorwalker.planning.roster.Roster;
import org.floorwalker.planning.roster.RosterProblem;
import org.floorwalker.planning.roster.Shift;
import org.floorwalker.planning.staffing.simulation.SimulationResult;
import org.floorwalker.planning.staffing.simulation.Staffing;

/// Reads out of a simulated roster how long each person is with customers.
///
/// @param problem the days, and which breaks are paid
/// @param roster the roster that was simulated
public record PersonTimes(RosterProblem problem, Roster roster) {
  private static final double HOUR_SECONDS = 3600;

  /// Every person and day with paid hours, or with a contact that lasted into it.
  public List<PersonTime> of(SimulationResult result) {
    Map<String, Map<LocalDate, Double>> paid = paidHours();
    List<PersonTime> times = new ArrayList<>();
    if (!(result.floor().staffing() instanceof Staffing.Presences presences)) {
      return times;
    }
    for (int agent = 0; agent < presences.agents().size(); agent++) {
      String name = presences.agents().get(agent).agent();
      Map<LocalDate, Double> ofAgent = paid.getOrDefault(name, Map.of());
      for (int day = 0; day < problem.period().days(); day++) {
        LocalDate date = problem.period().firstDay().plusDays(day);
        double hours = result.agentBusySeconds(agent, day) / HOUR_SECONDS;
        double paidHours = ofAgent.getOrDefault(date, 0.0);
        if (hours > 0 && ofAgent.size() > 0 || paidHours > 0) {
          times.add(new PersonTime(name, date, hours, paidHours));
        }
      }
    }
    return times;
  }

  private Map<String, Map<LocalDate, Double>> paidHours() {
    Map<String, Map<LocalDate, Double>> paid = new TreeMap<>();
    for (Shift shift : roster.shifts()) {
      paid.computeIfAbsent(shift.agent(), agent -> new TreeMap<>())
          .merge(shift.day().date(), paidHours(shift), Double::sum);
    }
    return paid;
  }

  private double paidHours(Shift shift) {
    Duration paid = shift.range().length();
    for (Pause pause : shift.pauses()) {
      paid = isPaid(pause.kind()) ? paid : paid.minus(pause.range().length());
    }
    return paid.toMinutes() / 60.0;
  }

  private boolean isPaid(PauseKind kind) {
    return problem.terms().breakRules().stream()
        .anyMatch(rule -> rule.kind() == kind && rule.paid());
  }
}
