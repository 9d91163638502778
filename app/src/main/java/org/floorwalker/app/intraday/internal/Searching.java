package org.floorwalker.app.intraday.internal;

import org.floorwalker.app.platform.jobs.JobRun;
import org.floorwalker.planning.optimise.Progress;

/// A search as a job tells of it; the last fifth of the job is for judging what was found.
///
/// @param words key of what is said meanwhile
record Searching(JobRun run, String words) implements Progress {
  private static final double SHARE = 0.8;

  @Override
  public void report(Point point) {
    run.progress(SHARE * point.done(), words);
  }

  @Override
  public boolean isStopped() {
    return run.stopAsked();
  }
}
