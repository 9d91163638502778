package org.floorwalker.app.rostering.web;

import java.util.List;
import org.floorwalker.app.platform.charts.Paths;
import org.floorwalker.app.rostering.DraftReport;

/// The cost of the best schedule found while a search is at work.
///
/// @param version the version being made
/// @param path line of the picture, 720 by 120; empty when nothing is told yet
/// @param cost cost of the best so far
/// @param done share of the budget used
public record CurveView(long version, String path, double cost, double done) {
  private static final int WIDTH = 720;
  private static final int HEIGHT = 120;

  /// The curve of these points; the highest cost reaches the top.
  static CurveView of(long version, List<DraftReport.Point> points) {
    if (points.size() < 2) {
      return new CurveView(version, "", 0, 0);
    }
    double most = points.stream().mapToDouble(DraftReport.Point::cost).max().orElse(1);
    double[] x = points.stream().mapToDouble(point -> point.done() * WIDTH).toArray();
    double[] y =
        points.stream()
            .mapToDouble(point -> HEIGHT * (1 - 0.95 * point.cost() / Math.max(1, most)))
            .toArray();
    DraftReport.Point last = points.getLast();
    return new CurveView(version, Paths.line(x, y), last.cost(), last.done());
  }
}
