package org.floorwalker.planning.staffing.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.DoubleConsumer;

/// Simulates a floor many times over and adds up what happened.
///
/// The result is the same, bit for bit, for any number of threads: each replication has its own
/// random numbers, and totals are added in the order of the replications.
///
/// @param seed where all random numbers come from
/// @param replications how often the timeline is simulated
/// @param threads how many replications run at the same moment
public record Simulation(long seed, int replications, int threads) {
  public Simulation {
    if (replications < 1 || threads < 1) {
      throw new IllegalArgumentException(
          "%d replications on %d threads simulate nothing.".formatted(replications, threads));
    }
  }

  /// Replications that are merged together; a fixed number, so that memory stays small.
  private static final int BATCH = 16;

  /// Simulates the floor.
  public SimulationResult run(FloorModel floor) {
    return run(floor, _ -> {});
  }

  /// Simulates the floor.
  ///
  /// @param progress hears the share done, 0 to 1; what it throws ends the simulation
  public SimulationResult run(FloorModel floor, DoubleConsumer progress) {
    Compiled compiled = new Compiled(floor);
    SimulationResult.Builder result = new SimulationResult.Builder(floor, replications);
    if (threads == 1) {
      Run run = new Run(compiled);
      for (int i = 0; i < replications; i++) {
        result.add(i, run.replicate(seed, i, null));
        progress.accept((i + 1.0) / replications);
      }
    } else {
      runParallel(compiled, result, progress);
    }
    return result.build();
  }

  /// Simulates one replication and hands every contact to the sink.
  public static void export(FloorModel floor, long seed, int replication, ContactSink sink) {
    new Run(new Compiled(floor)).replicate(seed, replication, sink);
  }

  private void runParallel(
      Compiled compiled, SimulationResult.Builder result, DoubleConsumer progress) {
    List<Run> runs = new ArrayList<>();
    for (int i = 0; i < Math.min(BATCH, replications); i++) {
      runs.add(new Run(compiled));
    }
    try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
      for (int first = 0; first < replications; first += BATCH) {
        runBatch(first, runs, pool, result);
        progress.accept(Math.min(1, (first + (double) BATCH) / replications));
      }
    }
  }

  private void runBatch(
      int first, List<Run> runs, ExecutorService pool, SimulationResult.Builder result) {
    List<Future<Tally>> tallies = new ArrayList<>();
    for (int i = first; i < Math.min(first + BATCH, replications); i++) {
      int replication = i;
      Run run = runs.get(i - first);
      tallies.add(pool.submit(() -> run.replicate(seed, replication, null)));
    }
    for (int i = 0; i < tallies.size(); i++) {
      result.add(first + i, finished(tallies.get(i)));
    }
  }

  private static Tally finished(Future<Tally> tally) {
    try {
      return tally.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("The simulation was stopped.", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("A replication failed: " + e.getCause(), e.getCause());
    }
  }
}
