package org.floorwalker.planning.roster;

import java.util.List;

/// What is said about a roster beside it: cost, hours, what could not be done and why.
///
/// @param cost cost by cause
/// @param hours hours short and over
/// @param violations number of broken rules, 0 for every roster of the optimiser
/// @param activities what was placed and what was not
/// @param infeasible agents whose own rules do not let them reach their hours
/// @param effort what the search took
public record RosterReport(
    RosterCost cost,
    CoverageHours hours,
    int violations,
    Activities activities,
    List<Infeasible> infeasible,
    Effort effort) {
  public RosterReport {
    infeasible = List.copyOf(infeasible);
  }

  /// @param under people short times slot length, summed, in hours
  /// @param over people beyond the need times slot length, summed, in hours
  /// @param required need times slot length, summed, in hours
  public record CoverageHours(double under, double over, double required) {
    /// People missing in percent of those required; 0 when nobody is required.
    public double underPercent() {
      return required == 0 ? 0 : 100 * under / required;
    }
  }

  /// @param placed ids of the activities placed
  /// @param notPlaced those left out with the reason
  public record Activities(List<String> placed, List<NotPlaced> notPlaced) {
    public Activities {
      placed = List.copyOf(placed);
      notPlaced = List.copyOf(notPlaced);
    }
  }

  public record NotPlaced(String activity, String reason) {}

  public record Infeasible(String agent, String reason) {}

  /// @param cpuSeconds processor time of all threads
  /// @param moves moves priced
  public record Effort(double cpuSeconds, long moves) {}
}
