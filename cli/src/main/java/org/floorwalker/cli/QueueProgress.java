package org.floorwalker.cli;

import java.io.PrintStream;

/// Shows on a terminal how much of a forecasting run is done; nothing where there is none, nor in
/// the first two seconds.
final class QueueProgress {
  private static final long QUIET_NANOS = 2_000_000_000L;

  private final String work;
  private final int all;
  private final PrintStream terminal = System.err;
  private final boolean visible = System.console() != null && System.console().isTerminal();
  private final long started = System.nanoTime();
  private boolean drawn;

  /// @param work what is being done, as `forecasting queue`
  /// @param all number of pieces of work
  QueueProgress(String work, int all) {
    this.work = work;
    this.all = all;
  }

  /// So many pieces are done; ends the line with the last.
  void done(int pieces) {
    if (visible && System.nanoTime() - started > QUIET_NANOS) {
      terminal.printf("\r%s %d of %d, %d %% ", work, pieces, all, 100 * pieces / all);
      drawn = true;
    }
    if (drawn && pieces == all) {
      terminal.println();
    }
  }
}
