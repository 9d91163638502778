package org.floorwalker.planning.optimise.search;

import java.lang.management.ManagementFactory;

/// The work one search may do, and how much of it is done.
sealed interface Allowance {
  /// Share used, 1 when the search must end.
  double done(Search search);

  /// Processor seconds of the calling thread, from a reading of its clock on.
  final class Cpu implements Allowance {
    private final double seconds;
    private final double start;

    Cpu(double seconds, double startSeconds) {
      this.seconds = seconds;
      this.start = startSeconds;
    }

    @Override
    public double done(Search search) {
      return (threadSeconds() - start) / seconds;
    }
  }

  /// Priced moves; attempts that come to nothing count too in the end, so that a plan without
  /// choices stops.
  final class Moves implements Allowance {
    private static final long ATTEMPTS_PER_MOVE = 50;

    private final long moves;
    private final long start;
    private final long startAttempts;

    Moves(long moves, Search search) {
      this.moves = Math.max(1, moves);
      this.start = search.priced();
      this.startAttempts = search.attempts();
    }

    @Override
    public double done(Search search) {
      double priced = (double) (search.priced() - start) / moves;
      double attempted = (double) (search.attempts() - startAttempts) / moves / ATTEMPTS_PER_MOVE;
      return Math.max(priced, attempted);
    }
  }

  static double threadSeconds() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() * 1e-9;
  }
}
