package org.floorwalker.app.rostering.internal;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import org.floorwalker.app.rostering.RosterVersion;
import org.floorwalker.app.rostering.Trial.Service;
import org.floorwalker.app.rostering.internal.RosterInputs.Inputs;
import org.floorwalker.planning.roster.Roster;
import org.springframework.stereotype.Component;

/// What a change does to the share of customers served in time, simulated on one day with the same
/// contacts before and afterwards, so that a difference is the change's and not chance's.
@Component
public final class DayService {
  /// The same contacts both times: few replications tell a difference of half a point.
  private static final int REPLICATIONS = 12;

  private static final double TELLING = 0.0005;

  private final RosterSimulation simulation;

  DayService(RosterSimulation simulation) {
    this.simulation = simulation;
  }

  /// Queues whose share changes, by name.
  public SequencedMap<String, Service> compare(
      RosterVersion version, Inputs gathered, Roster before, Roster after, LocalDate day) {
    RosterSimulation.OneDay floor = simulation.oneDay(version, gathered, day);
    SequencedMap<String, Double> was = floor.shares(before, REPLICATIONS);
    SequencedMap<String, Double> becomes = floor.shares(after, REPLICATIONS);
    SequencedMap<String, Service> changed = new LinkedHashMap<>();
    was.forEach(
        (queue, share) -> {
          double then = becomes.getOrDefault(queue, share);
          if (Math.abs(then - share) >= TELLING) {
            changed.put(queue, new Service(share, then));
          }
        });
    return changed;
  }
}
