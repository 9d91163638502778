package org.floorwalker.app.rostering;

import java.util.List;
import org.floorwalker.planning.roster.RosterReport;

/// What the search says about the draft it found.
///
/// @param found cost by cause, hours short, what stays open and why, effort
/// @param curve best cost while the search went on, for the picture
public record DraftReport(RosterReport found, List<Point> curve) {
  public DraftReport {
    curve = List.copyOf(curve);
  }

  /// @param done share of the budget used, 0 to 1
  /// @param cost points, lower is better
  public record Point(double done, double cost) {}
}
