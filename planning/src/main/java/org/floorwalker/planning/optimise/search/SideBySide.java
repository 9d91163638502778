package org.floorwalker.planning.optimise.search;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/// Runs jobs on a number of threads; the results do not depend on that number.
///
/// @param threads at least 1
record SideBySide(int threads) {

  /// Results in the order of the jobs; the largest start first, so that threads end together.
  List<Job.Result> run(List<Job> jobs, Solution from, Watch watch) {
    List<Integer> order =
        IntStream.range(0, jobs.size())
            .boxed()
            .sorted(Comparator.comparing(j -> -jobs.get(j).part().people().length))
            .toList();
    List<Future<Job.Result>> futures = new ArrayList<>(Collections.nCopies(jobs.size(), null));
    try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
      for (int j : order) {
        futures.set(j, pool.submit(() -> jobs.get(j).run(from, watch.ofJob(j))));
      }
      return futures.stream().map(SideBySide::resultOf).toList();
    }
  }

  private static Job.Result resultOf(Future<Job.Result> future) {
    try {
      return future.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("The search was interrupted.", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("A part of the search failed.", e.getCause());
    }
  }
}
