package org.floorwalker.app.rostering;

import java.util.List;
import org.floorwalker.planning.optimise.RepairProposal.Means;

/// One way to cover shifts that were freed.
///
/// @param means what it may change
/// @param open what it does to the hours that nobody covers
/// @param served simulated service of the first day, queue by queue
/// @param costPoints what the whole roster costs less with it, in points of the search; never less
///     than nothing
/// @param days every row it changes, the most valuable first
public record RepairWay(
    Means means, OpenHours open, List<Served> served, double costPoints, List<RepairedDay> days) {
  public RepairWay {
    served = List.copyOf(served);
    days = List.copyOf(days);
  }

  /// Whether somebody has to agree before the way is taken.
  public boolean needsAgreement() {
    return !days.stream().allMatch(RepairedDay::mayBeOrdered);
  }

  /// Expected share of contacts in time on the first day, simulated with the same contacts.
  ///
  /// @param planned as planned
  /// @param damaged with what happened and nothing else changed
  /// @param repaired with this way
  public record Served(String queue, double planned, double damaged, double repaired) {}

  /// People missing at the desk over the whole roster, in hours.
  ///
  /// @param planned before the absence
  /// @param damaged with the absence and nothing else changed
  /// @param repaired with this way
  public record OpenHours(double planned, double damaged, double repaired) {}
}
