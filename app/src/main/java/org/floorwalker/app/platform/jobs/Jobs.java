package org.floorwalker.app.platform.jobs;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.floorwalker.app.platform.access.NotFound;
import org.floorwalker.app.platform.access.Permission;
import org.floorwalker.app.platform.access.UserId;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.platform.live.Live;
import org.floorwalker.app.platform.store.JobStore;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/// The door to background work.
@Service
public class Jobs {
  private static final int RECENT = 100;

  private final JobStore store;
  private final JobQueue queue;
  private final JsonMapper json;
  private final Clock clock;
  private final Live live;

  Jobs(JobStore store, JobQueue queue, JsonMapper json, Clock clock, Live live) {
    this.store = store;
    this.queue = queue;
    this.json = json;
    this.clock = clock;
    this.live = live;
  }

  /// Asks for work. It is begun once the caller's transaction is committed, by any process.
  @Transactional
  public <I> JobId submit(JobKind<I> kind, I input, @Nullable Viewer by) {
    @Nullable UserId user = by == null ? null : by.user();
    JobId id = store.insert(kind.name(), json.writeValueAsString(input), user, clock.instant());
    queue.enqueue(id);
    return id;
  }

  /// A job of the viewer's own, or anybody's for those who watch over jobs.
  public Job get(JobId id, Viewer viewer) {
    return store
        .find(id)
        .filter(job -> viewer.user().equals(job.askedBy()) || viewer.may(Permission.SEE_JOBS))
        .orElseThrow(() -> new NotFound("job " + id));
  }

  /// The latest jobs: everybody's for those who watch over jobs, else the viewer's own.
  public List<Job> listRecent(Viewer viewer) {
    return viewer.may(Permission.SEE_JOBS)
        ? store.listRecent(RECENT)
        : store.listRecentOf(viewer.user(), RECENT);
  }

  /// Jobs of a kind, latest first, of those [#listRecent] tells of.
  public List<Job> listRecent(Viewer viewer, JobKind<?> kind) {
    return listRecent(viewer).stream().filter(job -> job.kind().equals(kind.name())).toList();
  }

  /// Jobs of a kind that have not ended, of those [#listRecent] tells of.
  public List<Job> listUnderWay(Viewer viewer, JobKind<?> kind) {
    return listRecent(viewer, kind).stream().filter(job -> !job.state().ended()).toList();
  }

  /// Whether any job of the kind has not ended.
  public boolean isUnderWay(JobKind<?> kind) {
    return store.listRecent(RECENT).stream()
        .anyMatch(job -> job.kind().equals(kind.name()) && !job.state().ended());
  }

  /// Asks a job to stop. One that has not begun ends at once; a running one ends when it next looks
  /// and keeps its best so far if it can.
  @Transactional
  public void stop(JobId id, Viewer viewer) {
    Job job = get(id, viewer);
    store.askToStop(job.id(), clock.instant());
    live.changed(job.topic());
  }

  /// Runs a failed or stopped job again, with the same input.
  @Transactional
  public void again(JobId id, Viewer viewer) {
    Job job = get(id, viewer);
    if (store.reopen(job.id())) {
      queue.enqueue(job.id());
      live.changed(job.topic());
    }
  }

  /// What jobs of a kind were to do that failed or were stopped before an instant and that nobody
  /// ran again since.
  public <I> List<I> listGivenUp(JobKind<I> kind, Instant before) {
    return store.listGivenUp(kind.name(), before).stream()
        .map(input -> json.readValue(input, kind.inputType()))
        .toList();
  }
}
