package org.floorwalker.app.rostering;

import java.util.List;
import org.floorwalker.planning.roster.RosterReport;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// What the search says about the draft it found.
///
/// @param found cost by cause, hours short, what stays open and why, effort
/// @param curve best cost while the search went on, for the picture
public record DraftReport(RosterReport found, List<Point> curve) {
  /// Causes of cost that were not counted yet when a report was kept are 0.
  private static final JsonMapper JSON =
      JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES).build();

  public DraftReport {
    curve = List.copyOf(curve);
  }

  /// Whether a round was kept that costs more than one before, because it lacks fewer contacts of
  /// the promises; by a point or less is no rise that can be seen.
  public boolean rises() {
    double least = Double.MAX_VALUE;
    for (Point point : curve) {
      if (point.cost() > least + 1) {
        return true;
      }
      least = Math.min(least, point.cost());
    }
    return false;
  }

  /// Reads a report that was kept, also by an earlier release.
  static DraftReport parse(String json) {
    return JSON.readValue(json, DraftReport.class);
  }

  /// @param done share of the budget used, 0 to 1
  /// @param cost points, lower is better
  public record Point(double done, double cost) {}
}
