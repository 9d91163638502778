package org.floorwalker.app.platform.jobs;

import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.floorwalker.app.platform.live.Live;
import org.floorwalker.app.platform.store.JobStore;
import org.floorwalker.app.platform.store.JobStore.Begun;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;

/// Runs one job from beginning to end and writes down what came of it.
@Service
public class JobRunner {
  /// A job whose workers died this often is given up: it may be the one that kills them.
  static final int MOST_ATTEMPTS = 3;

  private static final Logger LOG = LoggerFactory.getLogger(JobRunner.class);

  private final JobStore store;
  private final Map<String, JobKind<?>> kinds;
  private final JsonMapper json;
  private final Clock clock;
  private final Live live;
  private volatile boolean leaving;

  JobRunner(JobStore store, List<JobKind<?>> kinds, JsonMapper json, Clock clock, Live live) {
    this.store = store;
    this.kinds = kinds.stream().collect(Collectors.toMap(JobKind::name, Function.identity()));
    this.json = json;
    this.clock = clock;
    this.live = live;
  }

  /// Runs the job unless it has ended, was stopped before it began, or was begun too often.
  ///
  /// @return whether it is over; false when this process is being taken down and lets go of it, so
  ///     that it is to be begun again
  public boolean run(JobId id) {
    Optional<Begun> begun = store.begin(id, clock.instant(), MOST_ATTEMPTS);
    boolean isOver = begun.map(job -> run(id, job)).orElse(true);
    live.changed(Job.topic(id));
    return isOver;
  }

  /// From now on jobs let go of their work when they next look whether to stop; what they were
  /// doing is begun again by the next process.
  void leave() {
    leaving = true;
  }

  /// The opposite of [#leave].
  void stay() {
    leaving = false;
  }

  private boolean run(JobId id, Begun job) {
    JobKind<?> kind = kinds.get(job.kind());
    if (kind == null) {
      store.fail(id, job.attempt(), "job.unknown-kind", clock.instant());
      return true;
    }
    ReportingRun run = new ReportingRun(id, job, store, live, () -> leaving);
    try {
      String path = work(kind, job.input(), run);
      JobState state = run.stopAsked() ? JobState.STOPPED : JobState.DONE;
      store.end(id, job.attempt(), state, path, clock.instant());
    } catch (JobTrouble trouble) {
      store.fail(id, job.attempt(), String.valueOf(trouble.getMessage()), clock.instant());
    } catch (RuntimeException defect) {
      if (run.isSuperseded()) {
        LOG.warn("Job {}: another worker has begun it again, this one lets go", id);
        return true;
      }
      if (leaving) {
        letGo(id, job);
        return false;
      }
      String code = HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt());
      LOG.error("Job {} of kind {} failed, code {}", id, job.kind(), code, defect);
      store.fail(id, job.attempt(), code, clock.instant());
    }
    return true;
  }

  /// Puts a job back to wait. Who was interrupted may talk to the database all the same; where that
  /// cannot be done either, the job is found again like that of a process that was killed.
  private void letGo(JobId id, Begun job) {
    Thread.interrupted();
    LOG.info("Job {} is let go, since this process ends; the next begins it again", id);
    store.letGo(id, job.attempt());
  }

  private <I> String work(JobKind<I> kind, String input, JobRun run) {
    return kind.run(json.readValue(input, kind.inputType()), run);
  }
}
