package org.floorwalker.app.rostering.internal;

import org.floorwalker.planning.optimise.Progress;

/// Progress of a build of two searches: a sketch, then the search that is kept.
public final class SketchProgress {
  /// Processor seconds that the second search goes on for when it is told to stop before: its first
  /// lawful roster is nothing to keep.
  static final double LEAST = 5;

  private SketchProgress() {}

  /// Progress of the sketch.
  ///
  /// @param share its share of the whole work
  public static Progress sketch(Progress whole, double share) {
    return new Stretch(whole, 0, share);
  }

  /// Progress of the search after it, which ends early only when it has found something
  /// worth keeping.
  ///
  /// @param share the share of the whole work that went into the sketch
  public static Progress search(Progress whole, double share) {
    return new Patient(new Stretch(whole, share, 1));
  }

  private record Stretch(Progress whole, double from, double to) implements Progress {
    @Override
    public void report(Point point) {
      double done = from + (to - from) * point.done();
      whole.report(new Point(done, point.cost(), point.moves(), point.cpuSeconds()));
    }

    @Override
    public boolean isStopped() {
      return whole.isStopped();
    }
  }

  private static final class Patient implements Progress {
    private final Progress next;
    private volatile double seconds;

    Patient(Progress next) {
      this.next = next;
    }

    @Override
    public void report(Point point) {
      seconds = Math.max(seconds, point.cpuSeconds());
      next.report(point);
    }

    @Override
    public boolean isStopped() {
      return seconds >= LEAST && next.isStopped();
    }
  }
}
