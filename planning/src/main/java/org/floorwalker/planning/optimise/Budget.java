package org.floorwalker.planning.optimise;

/// How long a search may work, and with how many threads.
///
/// Never wall time: a roster must not depend on how busy the machine is. The budget is the sum over
/// all threads.
public sealed interface Budget {
  /// Threads used, at least 1.
  int threads();

  /// A part of it, for one of several searches.
  ///
  /// @param share above 0, at most 1
  default Budget share(double share) {
    return switch (this) {
      case CpuSeconds(double seconds, int threads) -> new CpuSeconds(seconds * share, threads);
      case Iterations(long moves, int threads) ->
          new Iterations(Math.max(1, Math.round(moves * share)), threads);
    };
  }

  /// Stops after the processor time.
  ///
  /// @param seconds processor seconds, summed over all threads
  record CpuSeconds(double seconds, int threads) implements Budget {
    public CpuSeconds {
      requirePositive(seconds, "CPU seconds");
      requirePositive(threads, "threads");
    }
  }

  /// Stops after the priced moves; the same seed then gives the same roster, to the last bit, for
  /// any number of threads.
  record Iterations(long moves, int threads) implements Budget {
    public Iterations {
      requirePositive(moves, "iterations");
      requirePositive(threads, "threads");
    }
  }

  private static void requirePositive(double value, String what) {
    if (!(value > 0) || Double.isInfinite(value)) {
      throw new IllegalArgumentException(
          "%s %s are no budget to search with.\nMaybe leave the option out for the usual one."
              .formatted(value, what));
    }
  }
}
