package org.floorwalker.planning.programme;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Runs tasks that do not touch one another on some threads; answers come in the order of the
/// tasks, so that they are the same for any number of threads.
final class InOrder {
  private InOrder() {}

  static <T> List<T> of(int threads, List<Callable<T>> tasks) {
    List<T> answers = new ArrayList<>();
    try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
      List<Future<T>> futures = tasks.stream().map(pool::submit).toList();
      for (Future<T> future : futures) {
        answers.add(answer(future));
      }
    }
    return answers;
  }

  private static <T> T answer(Future<T> future) {
    try {
      return future.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("The work was stopped.", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("A part of the work failed: " + e.getCause(), e.getCause());
    }
  }
}
