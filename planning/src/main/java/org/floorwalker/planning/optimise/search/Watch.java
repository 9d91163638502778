package org.floorwalker.planning.optimise.search;

import java.util.Arrays;
import org.floorwalker.planning.optimise.Progress;
import org.floorwalker.planning.optimise.Progress.Point;

/// Gathers what the searches of one stretch of work report, and hands it on as one curve.
final class Watch {
  private final Progress progress;
  private final double from;
  private final double share;
  private final double[] doneByJob;
  private final long[] totalByJob;
  private final long[] movesByJob;
  private final double movesBefore;
  private final double cpuBefore;
  private final double[] cpuByJob;

  /// One job's sight of the watch.
  private final int job;

  private Watch(Watch shared, int job) {
    this.progress = shared.progress;
    this.from = shared.from;
    this.share = shared.share;
    this.doneByJob = shared.doneByJob;
    this.totalByJob = shared.totalByJob;
    this.movesByJob = shared.movesByJob;
    this.cpuByJob = shared.cpuByJob;
    this.movesBefore = shared.movesBefore;
    this.cpuBefore = shared.cpuBefore;
    this.job = job;
  }

  /// @param totals what each of the searches that run side by side starts from, in grains
  /// @param from share of the whole budget used before
  /// @param share share of the whole budget that these searches use
  Watch(Progress progress, long[] totals, double from, double share, Effort before) {
    int jobs = totals.length;
    this.progress = progress;
    this.from = from;
    this.share = share;
    this.doneByJob = new double[jobs];
    this.totalByJob = totals.clone();
    this.movesByJob = new long[jobs];
    this.cpuByJob = new double[jobs];
    this.movesBefore = before.moves();
    this.cpuBefore = before.cpuSeconds();
    this.job = 0;
  }

  /// @param moves moves priced
  /// @param cpuSeconds processor time
  record Effort(long moves, double cpuSeconds) {
    static final Effort NONE = new Effort(0, 0);

    Effort plus(Effort other) {
      return new Effort(moves + other.moves, cpuSeconds + other.cpuSeconds);
    }
  }

  Watch ofJob(int number) {
    return new Watch(this, number);
  }

  boolean isStopped() {
    return progress.isStopped();
  }

  /// @param best total of the best state the search has seen, in grains
  void report(Search search, long best, double done) {
    synchronized (doneByJob) {
      doneByJob[job] = done;
      totalByJob[job] = best;
      movesByJob[job] = search.priced();
      cpuByJob[job] = search.cpuSeconds();
      double meanDone = Arrays.stream(doneByJob).average().orElse(0);
      progress.report(
          new Point(
              Math.min(1, from + share * meanDone),
              Points.points(Arrays.stream(totalByJob).sum()),
              (long) movesBefore + Arrays.stream(movesByJob).sum(),
              cpuBefore + Arrays.stream(cpuByJob).sum()));
    }
  }
}
