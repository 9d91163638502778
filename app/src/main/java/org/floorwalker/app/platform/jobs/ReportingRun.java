package org.floorwalker.app.platform.jobs;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.floorwalker.app.platform.access.UserId;
import org.floorwalker.app.platform.live.Live;
import org.floorwalker.app.platform.store.JobStore;
import org.jspecify.annotations.Nullable;

/// Tells the database how far a job is, and asks it whether to stop, a few times a second at most.
final class ReportingRun implements JobRun {
  private static final long PAUSE_NANOS = Duration.ofMillis(400).toNanos();

  private final JobId id;
  private final int attempt;
  private final @Nullable UserId askedBy;
  private final JobStore store;
  private final Live live;
  private final BooleanSupplier leaving;
  private long toldAt = System.nanoTime() - PAUSE_NANOS;
  private long askedAt = System.nanoTime() - PAUSE_NANOS;
  private boolean stop;
  private boolean superseded;

  /// @param leaving whether this process is being taken down
  ReportingRun(JobId id, JobStore.Begun begun, JobStore store, Live live, BooleanSupplier leaving) {
    this.id = id;
    this.attempt = begun.attempt();
    this.askedBy = begun.askedBy();
    this.store = store;
    this.live = live;
    this.leaving = leaving;
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
    store.progress(id, attempt, Math.clamp(share, 0, 1), words, texts);
    live.changed(Job.topic(id));
  }

  /// Whether another worker has the job now: this one was silent for so long, on a machine that is
  /// too busy, that it was taken for dead.
  synchronized boolean isSuperseded() {
    return superseded;
  }

  @Override
  public synchronized boolean stopAsked() {
    if (leaving.getAsBoolean()) {
      throw new IllegalStateException("Job " + id + " is let go, since this process ends");
    }
    if (!superseded && !stop && System.nanoTime() - askedAt >= PAUSE_NANOS) {
      askedAt = System.nanoTime();
      Optional<Boolean> asked = store.findStopAsked(id, attempt);
      superseded = asked.isEmpty();
      stop = asked.orElse(false);
    }
    if (superseded) {
      throw new IllegalStateException("Job " + id + " has been begun again by another worker");
    }
    return stop;
  }
}
