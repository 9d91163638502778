package org.floorwalker.app.rostering.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.floorwalker.app.rostering.OpenNeeds.Stretch;
import org.floorwalker.app.rostering.RosterVersion;
import org.floorwalker.planning.optimise.OpenNeed;
import org.jspecify.annotations.Nullable;

/// Need that stays open on a day.
///
/// @param stretches the worst first
/// @param names of queues by code
/// @param why what binds at the moment asked about, null when none was
/// @param helps whose day would help then, the cheapest first
public record OpenView(
    RosterVersion version,
    LocalDate day,
    List<Stretch> stretches,
    Map<String, String> names,
    @Nullable OpenNeed why,
    List<Help> helps) {
  public OpenView {
    stretches = List.copyOf(stretches);
    names = Map.copyOf(names);
    helps = List.copyOf(helps);
  }

  /// @param hours of the day as it could be, as one would type them
  /// @param points what the schedule would cost more, below 0 when less
  public record Help(String name, String hours, double points) {}

  public String name(String queue) {
    return names.getOrDefault(queue, queue);
  }
}
