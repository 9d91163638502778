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

  JobRunner(JobStore store, List<JobKind<?>> kinds, JsonMapper json, Clock clock, Live live) {
    this.store = store;
    this.kinds = kinds.stream().collect(Collectors.toMap(JobKind::name, Function.identity()));
    this.json = json;
    this.clock = clock;
    this.live = live;
  }

  /// Runs the job unless it has ended, was stopped before it began, or was begun too often.
  public void run(JobId id) {
    Optional<Begun> begun = store.begin(id, clock.instant(), MOST_ATTEMPTS);
    begun.ifPresent(job -> run(id, job));
    live.changed(Job.topic(id));
  }

  private void run(JobId id, Begun job) {
    JobKind<?> kind = kinds.get(job.kind());
    if (kind == null) {
      store.fail(id, job.attempt(), "job.unknown-kind", clock.instant());
      return;
    }
    ReportingRun run = new ReportingRun(id, job, store, live);
    try {
      String path = work(kind, job.input(), run);
      JobState state = run.stopAsked() ? JobState.STOPPED : JobState.DONE;
      store.end(id, job.attempt(), state, path, clock.instant());
    } catch (JobTrouble trouble) {
      store.fail(id, job.attempt(), String.valueOf(trouble.getMessage()), clock.instant());
    } catch (RuntimeException defect) {
      if (run.isSuperseded()) {
        LOG.warn("Job {}: another worker has begun it again, this one lets go", id);
        return;
      }
      String code = HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt());
      LOG.error("Job {} of kind {} failed, code {}", id, job.kind(), code, defect);
      store.fail(id, job.attempt(), code, clock.instant());
    }
  }

  private <I> String work(JobKind<I> kind, String input, JobRun run) {
    return kind.run(json.readValue(input, kind.inputType()), run);
  }
}
