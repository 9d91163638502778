package org.floorwalker.cli;

import org.floorwalker.planning.optimise.Budget;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/// How long, how wide and from which seed a roster is searched.
final class SearchOptions {
  private static final double USUAL_SECONDS = 60;

  @ArgGroup private @Nullable Effort effort;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "Threads to search with. Default: ${DEFAULT-VALUE}.")
  private int threads = 2;

  @Option(
      names = "--seed",
      paramLabel = "SEED",
      description = "Seed of the search. Default: ${DEFAULT-VALUE}.")
  private long seed = 1;

  /// Either limit, not both.
  private static final class Effort {
    @Option(
        names = "--cpu-seconds",
        paramLabel = "SECONDS",
        description = "Processor seconds to search, all threads together. Default: 60.")
    private @Nullable Double cpuSeconds;

    @Option(
        names = "--iterations",
        paramLabel = "N",
        description = "Moves to price instead; the same seed then gives the same files.")
    private @Nullable Long iterations;
  }

  long seed() {
    return seed;
  }

  int threads() {
    return threads;
  }

  /// @throws BadInput when nothing could be searched with it
  Budget budget() {
    try {
      if (effort != null && effort.iterations != null) {
        return new Budget.Iterations(effort.iterations, threads);
      }
      double seconds =
          effort == null || effort.cpuSeconds == null ? USUAL_SECONDS : effort.cpuSeconds;
      return new Budget.CpuSeconds(seconds, threads);
    } catch (IllegalArgumentException e) {
      throw new BadInput(String.valueOf(e.getMessage()));
    }
  }
}
