package org.floorwalker.planning.plan;

import java.util.Arrays;
import org.floorwalker.planning.roster.Roster;
import org.floorwalker.planning.staffing.simulation.FloorModel;
import org.floorwalker.planning.staffing.simulation.RosterFloor;
import org.floorwalker.planning.staffing.simulation.RosterFloor.Conditions;
import org.floorwalker.planning.staffing.simulation.Simulation;
import org.floorwalker.planning.staffing.simulation.SimulationResult;
import org.floorwalker.planning.staffing.simulation.Total;

/// What one person more would be worth in every queue and slot of a roster: contacts more in time.
///
/// Every other slot gets a helper in each queue, then the slots between; the same contacts arrive
/// each time (common random numbers), so that differences are the helpers'. A helper's gain is
/// counted in their slot and the next, where the shorter line is still felt. These are the
/// subgradients of simulated service (M. Cezik, P. L'Ecuyer, Staffing multiskill call centers via
/// linear programming and simulation, Management Science 54, 2008).
///
/// @param gains `gains[queue][slot]`, slots counted from the first measured one
record MarginalValues(double[][] gains) {

  static MarginalValues of(
      RosterFloor floor, Roster roster, Simulation simulation, SimulationResult without) {
    int first = without.floor().timeline().firstMeasured();
    int slots = without.floor().timeline().slots() - first;
    double[][] gains = new double[floor.queues().size()][slots];
    for (int parity = 0; parity < 2; parity++) {
      boolean[] helped = new boolean[slots];
      for (int slot = parity; slot < slots; slot += 2) {
        helped[slot] = true;
      }
      FloorModel with = floor.of(roster, new Conditions(false, helped));
      addGains(gains, simulation.run(with), without, helped);
    }
    return new MarginalValues(gains);
  }

  private static void addGains(
      double[][] gains, SimulationResult with, SimulationResult without, boolean[] helped) {
    int first = without.floor().timeline().firstMeasured();
    for (int queue = 0; queue < gains.length; queue++) {
      for (int slot = 0; slot < helped.length; slot++) {
        double gain =
            with.mean(Total.MET, queue, first + slot)
                - without.mean(Total.MET, queue, first + slot);
        int helper = helped[slot] ? slot : slot - 1;
        if (helper >= 0) {
          gains[queue][helper] += gain;
        }
      }
    }
  }

  double gain(int queue, int slot) {
    return Math.max(0, gains[queue][slot]);
  }

  /// Mean gain over all queues and slots.
  double mean() {
    return Arrays.stream(gains).flatMapToDouble(Arrays::stream).average().orElse(0);
  }
}
