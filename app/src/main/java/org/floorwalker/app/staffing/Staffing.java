package org.floorwalker.app.staffing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.floorwalker.app.staffing.store.NeedStore;
import org.floorwalker.planning.roster.Need;
import org.springframework.stereotype.Component;

/// The door of the room: how many people are needed, and why.
@Component
public final class Staffing {
  private final NeedStore needs;

  Staffing(NeedStore needs) {
    this.needs = needs;
  }

  /// All versions, newest first.
  public List<NeedVersion> listVersions() {
    return needs.listVersions();
  }

  public Optional<NeedVersion> findVersion(long version) {
    return needs.findVersion(version);
  }

  /// The newest version that covers the day.
  public Optional<NeedVersion> findNewest(LocalDate day) {
    return needs.findNewest(day);
  }

  /// Queues of a version, by name.
  public List<String> listQueues(long version) {
    return needs.listQueues(version);
  }

  /// The whole need of one queue.
  public Optional<QueueNeed> findNeed(long version, String queue) {
    return findNeed(version, queue, Instant.EPOCH, Instant.parse("9999-01-01T00:00:00Z"));
  }

  /// The need of one queue in the slots that start on or after the one instant and before the
  /// other.
  public Optional<QueueNeed> findNeed(long version, String queue, Instant from, Instant until) {
    return needs.findNeed(version, queue, from, until);
  }

  /// People to schedule in every queue and slot between the instants, as rosters are made from.
  public List<Need> listScheduledNeeds(long version, Instant from, Instant until) {
    return needs.listScheduled(version, from, until);
  }
}
