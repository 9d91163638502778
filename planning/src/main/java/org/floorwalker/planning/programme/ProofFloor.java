package org.floorwalker.planning.programme;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.floorwalker.planning.roster.Agent;
import org.floorwalker.planning.roster.Shift;
import org.floorwalker.planning.staffing.QueueSettings;
import org.floorwalker.planning.staffing.simulation.RosterFloor;
import org.floorwalker.planning.time.TimeRange;

/// The floor on which a programme is proven: who works when, and what arrives.
///
/// @param agents everybody in the schedule
/// @param queues goals and handling
/// @param demand what arrives
/// @param shifts the schedule before the programme
/// @param days the days of the schedule
public record ProofFloor(
    List<Agent> agents,
    List<QueueSettings> queues,
    RosterFloor.Demand demand,
    List<Shift> shifts,
    RosterFloor.Days days) {
  public ProofFloor {
    agents = List.copyOf(agents);
    queues = List.copyOf(queues);
    shifts = List.copyOf(shifts);
  }

  /// Everybody as they can be asked to attend: at the desk outside of pauses and activities.
  public List<Attendee> attendees() {
    Map<String, List<TimeRange>> atDesk = new HashMap<>();
    for (Shift shift : shifts) {
      atDesk.computeIfAbsent(shift.agent(), _ -> new ArrayList<>()).addAll(atDesk(shift));
    }
    return agents.stream()
        .map(
            agent ->
                new Attendee(
                    agent.id(), agent.skills(), atDesk.getOrDefault(agent.id(), List.of())))
        .toList();
  }

  private static List<TimeRange> atDesk(Shift shift) {
    List<TimeRange> away = new ArrayList<>();
    shift.pauses().forEach(pause -> away.add(pause.range()));
    shift.activities().forEach(activity -> away.add(activity.range()));
    away.sort(Comparator.comparing(TimeRange::startInclusive));
    List<TimeRange> atDesk = new ArrayList<>();
    var from = shift.range().startInclusive();
    for (TimeRange range : away) {
      if (range.startInclusive().isAfter(from)) {
        atDesk.add(TimeRange.of(from, range.startInclusive()));
      }
      from = range.endExclusive().isAfter(from) ? range.endExclusive() : from;
    }
    if (shift.range().endExclusive().isAfter(from)) {
      atDesk.add(TimeRange.of(from, shift.range().endExclusive()));
    }
    return atDesk;
  }
}
