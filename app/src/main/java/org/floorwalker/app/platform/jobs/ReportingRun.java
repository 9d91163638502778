package org.floorwalker.app.platform.jobs;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.floorwalker.app.platform.access.UserId;
import org.floorwalker.app.platform.live.Live;
import org.floorwalker.app.platform.store.JobStore;
import org.jspecify.annotations.Nullable;

/// Tells the database how far a job is, and asks it whether to stop, a few times a second at most.
final class ReportingRun implements JobRun {
  private static final long PAUSE_NANOS = Duration.ofMillis(400).toNanos();

  private final JobId id;
  private final @Nullable UserId askedBy;
  private final JobStore store;
  private final Live live;
  private long toldAt = System.nanoTime() - PAUSE_NANOS;
  private long askedAt = System.nanoTime() - PAUSE_NANOS;
  private boolean stop;

  ReportingRun(JobId id, @Nullable UserId askedBy, JobStore store, Live live) {
    this.id = id;
    this.askedBy = askedBy;
    this.store = store;
    this.live = live;
  }

  @Override
  public JobId id() {
    return id;
  }

  @Override
  public @Nullable UserId askedBy() {
    return askedBy;
  }

  @Override
  public synchronized void progress(double share, String words, Object... arguments) {
    if (System.nanoTime() - toldAt < PAUSE_NANOS) {
      return;
    }
    toldAt = System.nanoTime();
    List<String> texts = Stream.of(arguments).map(String::valueOf).toList();
    store.progress(id, Math.clamp(share, 0, 1), words, texts);
    live.changed(Job.topic(id));
  }

  @Override
  public synchronized boolean stopAsked() {
    if (!stop && System.nanoTime() - askedAt >= PAUSE_NANOS) {
      askedAt = System.nanoTime();
      stop = store.isStopAsked(id);
    }
    return stop;
  }
}
