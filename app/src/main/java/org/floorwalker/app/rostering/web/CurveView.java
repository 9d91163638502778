package org.floorwalker.app.rostering.web;

import java.util.List;
import org.floorwalker.app.platform.charts.Paths;
import org.floorwalker.app.rostering.DraftReport;

/// The cost of the best schedule found while a search is at work.
///
/// @param version the version being made
/// @param path line of the picture, 720 by 120; empty when nothing is told yet
/// @param cost cost of the best so far
/// @param top cost at the upper edge: dearer points, all at the beginning, lie there
/// @param done share of the budget used
public record CurveView(long version, String path, double cost, double top, double done) {
  private static final int WIDTH = 720;
  private static final int HEIGHT = 120;

  /// The first seconds cost ten times what follows, which would be a flat line beside them.
  private static final double MOST_OVER_BEST = 1.5;

  /// The curve of these points: the least cost a little above the lower edge, half as much again at
  /// the upper one.
  static CurveView of(long version, List<DraftReport.Point> points) {
    if (points.size() < 2) {
      return new CurveView(version, "", 0, 0, 0);
    }
    double least = points.stream().mapToDouble(DraftReport.Point::cost).min().orElse(0);
    double most = points.stream().mapToDouble(DraftReport.Point::cost).max().orElse(1);
    double top = Math.min(most, MOST_OVER_BEST * least);
    double[] x = points.stream().mapToDouble(point -> point.done() * WIDTH).toArray();
    double[] y =
        points.stream()
            .mapToDouble(point -> Math.min(top, point.cost()))
            .map(cost -> HEIGHT * (1 - 0.05 - 0.9 * (cost - least) / Math.max(1e-9, top - least)))
            .toArray();
    DraftReport.Point last = points.getLast();
    return new CurveView(version, Paths.line(x, y), last.cost(), top, last.done());
  }
}
