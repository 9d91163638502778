package org.floorwalker.app.rostering.web;

import java.util.List;
import org.floorwalker.app.rostering.DraftFigures;
import org.floorwalker.app.rostering.RosterVersion;
import org.floorwalker.planning.roster.RosterReport;

/// Versions of the same days side by side.
///
/// @param span days of all of them
/// @param columns a version each, oldest first
public record CompareView(RosterVersion.Span span, List<Column> columns) {
  public CompareView {
    columns = List.copyOf(columns);
  }

  /// One version.
  ///
  /// @param figures what it comes to as it stands
  /// @param report what its search said
  /// @param people people with a shift
  /// @param corrections corrections since the search
  /// @param service simulated share in time, days and those queues weighted by their contacts that
  ///     promise a share; not a number when none was simulated
  public record Column(
      RosterVersion version,
      DraftFigures figures,
      RosterReport report,
      int people,
      int corrections,
      double service) {}

  /// The fewest hours short of all columns.
  public double leastShort() {
    return columns.stream().mapToDouble(one -> one.figures().coverage().under()).min().orElse(0);
  }

  /// The lowest total cost of all columns.
  public double leastCost() {
    return columns.stream().mapToDouble(column -> column.figures().cost().total()).min().orElse(0);
  }
}
