package org.floorwalker.app.platform.jobs;

/// Where jobs wait for a worker.
interface JobQueue {
  /// Puts a job at the end, as part of the present transaction.
  void enqueue(JobId id);
}
