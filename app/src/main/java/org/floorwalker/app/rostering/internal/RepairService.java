package org.floorwalker.app.rostering.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SequencedMap;
import org.floorwalker.app.rostering.RepairWay.Served;
import org.floorwalker.app.rostering.RosterVersion;
import org.floorwalker.app.rostering.Upset;
import org.floorwalker.app.rostering.internal.RosterInputs.Inputs;
import org.floorwalker.planning.roster.Roster;
import org.springframework.stereotype.Component;

/// What a repair does to the share of customers served in time, simulated on the first day with the
/// same contacts as planned, with what happened, and with the repair.
@Component
public final class RepairService {
  private static final int REPLICATIONS = 20;

  private final RosterSimulation simulation;

  RepairService(RosterSimulation simulation) {
    this.simulation = simulation;
  }

  /// The first day of an upset, simulated as planned and as it is.
  public Day day(
      RosterVersion version,
      Inputs gathered,
      Upset upset,
      RepairRows.Case repair,
      Roster standing) {
    LocalDate first = upset.from().atZone(gathered.zone()).toLocalDate();
    RosterSimulation.OneDay usual = simulation.oneDay(version, gathered, first);
    RosterSimulation.OneDay floor =
        upset.kind() == Upset.Kind.VOLUME
            ? usual.withJump(upset.subject(), upset.from(), upset.until(), upset.factor())
            : usual;
    Roster damaged = upset.kind() == Upset.Kind.AWAY ? standing : repair.roster();
    return new Day(
        floor,
        usual.shares(repair.roster(), REPLICATIONS),
        floor.shares(damaged, REPLICATIONS),
        upset.kind() == Upset.Kind.MEETING);
  }

  /// @param floor the day with what happened
  /// @param planned shares as planned, by queue
  /// @param damaged shares with what happened and nothing else changed
  public record Day(
      RosterSimulation.OneDay floor,
      SequencedMap<String, Double> planned,
      SequencedMap<String, Double> damaged,
      boolean isMeeting) {
    /// What becomes of each queue with another roster.
    public List<Served> served(Roster repaired) {
      SequencedMap<String, Double> then = floor.shares(repaired, REPLICATIONS);
      List<Served> served = new ArrayList<>();
      planned.forEach(
          (queue, share) ->
              served.add(
                  new Served(
                      queue,
                      share,
                      damaged.getOrDefault(queue, share),
                      then.getOrDefault(queue, share))));
      return served;
    }
  }
}
