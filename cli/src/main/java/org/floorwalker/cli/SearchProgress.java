package org.floorwalker.cli;

import java.io.PrintStream;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.floorwalker.planning.optimise.Progress;

/// Shows a search on a terminal, and ends it on Ctrl-C with the best kept and written.
///
/// The shutdown hook asks the search to stop, waits until the command has written its files, and
/// ends the process with the command's own [ExitCode] value: what was kept is done. A process that
/// is stopped before the search begins, or cannot write in time, ends with the signal's usual code.
final class SearchProgress implements Progress, AutoCloseable {
  /// Thousands of people on a busy machine: what they have found is worth waiting for.
  private static final long MOST_WAIT_SECONDS = 600;

  private static final long MOST_FAREWELL_SECONDS = 5;

  /// What the command tells the shell, as soon as it is known.
  private static final CompletableFuture<Integer> EXIT = new CompletableFuture<>();

  private static final double QUIET_SECONDS = 2;
  private static final char[] BARS = "▁▂▃▄▅▆▇█".toCharArray();
  private static final int WIDTH = 30;

  private final String work;
  private final PrintStream terminal = System.err;
  private final boolean visible = System.console() != null && System.console().isTerminal();
  private final double[] curve = new double[WIDTH];
  private final CountDownLatch written = new CountDownLatch(1);
  private final Thread hook = new Thread(this::stopAndWait, "keep-the-best");
  private volatile boolean stopped;
  private boolean drawn;

  private SearchProgress(String work) {
    this.work = work;
  }

  static SearchProgress start(String work) {
    SearchProgress progress = new SearchProgress(work);
    Runtime.getRuntime().addShutdownHook(progress.hook);
    return progress;
  }

  private void stopAndWait() {
    stopped = true;
    if (visible) {
      terminal.printf("%nStopping; the best found is being written.%n");
    }
    try {
      if (written.await(MOST_WAIT_SECONDS, TimeUnit.SECONDS)) {
        int exit = EXIT.get(MOST_FAREWELL_SECONDS, TimeUnit.SECONDS);
        System.out.flush();
        System.err.flush();
        Runtime.getRuntime().halt(exit);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException | TimeoutException _) {
      // The signal's usual code then.
    }
  }

  /// Tells a process that is being stopped how its command ended.
  static void ended(int exit) {
    EXIT.complete(exit);
  }

  @Override
  public boolean isStopped() {
    return stopped;
  }

  @Override
  public void report(Point point) {
    int column = Math.clamp((int) (point.done() * WIDTH), 0, WIDTH - 1);
    curve[column] = point.cost();
    if (visible && point.cpuSeconds() > QUIET_SECONDS) {
      terminal.printf(
          Locale.ROOT,
          "\r%s %3.0f %%  %s  cost %.0f  %.1f M moves ",
          work,
          100 * Math.min(1, point.done()),
          picture(column),
          point.cost(),
          point.moves() / 1e6);
      drawn = true;
    }
  }

  private String picture(int upTo) {
    double most = 1;
    for (double cost : curve) {
      most = Math.max(most, cost);
    }
    StringBuilder picture = new StringBuilder();
    for (int i = 0; i < WIDTH; i++) {
      int level = (int) (curve[i] / most * (BARS.length - 1));
      picture.append(i > upTo || curve[i] == 0 ? ' ' : BARS[level]);
    }
    return picture.toString();
  }

  /// The files are written: a waiting Ctrl-C may end the process now.
  @Override
  public void close() {
    if (drawn) {
      terminal.println();
    }
    written.countDown();
    try {
      boolean _ = Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException _) {
      // The process is ending already, which is what the hook was for.
    }
  }
}
