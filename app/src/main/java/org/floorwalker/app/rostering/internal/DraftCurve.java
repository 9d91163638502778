package org.floorwalker.app.rostering.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.floorwalker.app.rostering.DraftReport;
import org.floorwalker.planning.optimise.Progress;

/// Keeps the points of the curve of cost beside handing them on.
public final class DraftCurve implements Progress {
  private static final int MOST_POINTS = 200;

  /// The picture of a running search is drawn anew this often, as a share of its budget.
  private static final double DRAWN = 0.02;

  private final Progress next;
  private final List<DraftReport.Point> points = new ArrayList<>();
  private final Consumer<List<DraftReport.Point>> drawing;
  private double drawn;
  private double done;

  /// @param drawing hears of the points so far whenever there are enough new ones
  public DraftCurve(Progress next, Consumer<List<DraftReport.Point>> drawing) {
    this.next = next;
    this.drawing = drawing;
  }

  /// Whom the points are handed on to.
  Progress next() {
    return next;
  }

  @Override
  public void report(Point point) {
    done = point.done();
    if (points.isEmpty() || point.done() - points.getLast().done() >= 1.0 / MOST_POINTS) {
      points.add(new DraftReport.Point(point.done(), point.cost()));
    }
    if (point.done() - drawn >= DRAWN) {
      drawn = point.done();
      drawing.accept(points);
    }
    next.report(point);
  }

  /// The points, and what is kept at the end: the rounds after the first are judged when they
  /// are over.
  List<DraftReport.Point> until(double cost) {
    List<DraftReport.Point> all = new ArrayList<>(points);
    all.add(new DraftReport.Point(done, cost));
    return all;
  }

  @Override
  public boolean isStopped() {
    return next.isStopped();
  }
}
