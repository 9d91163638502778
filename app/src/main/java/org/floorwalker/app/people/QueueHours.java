package org.floorwalker.app.people;

import java.util.Objects;
import org.floorwalker.app.people.store.QueueStore;
import org.floorwalker.app.platform.access.NotFound;
import org.floorwalker.app.platform.access.Permission;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.platform.audit.About;
import org.floorwalker.app.platform.audit.Audit;
import org.floorwalker.planning.demand.QueueId;
import org.floorwalker.planning.time.OpeningHours;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// The door for when a queue is open: by weekday, and on single dates, which win.
@Component
public final class QueueHours {
  private final QueueStore queues;
  private final Audit audit;
  private final TransactionTemplate transaction;

  QueueHours(QueueStore queues, Audit audit, TransactionTemplate transaction) {
    this.queues = queues;
    this.audit = audit;
    this.transaction = transaction;
  }

  /// What became of a change.
  public sealed interface Outcome {
    record Saved() implements Outcome {}

    /// Somebody else changed the hours meanwhile; this is how they stand now.
    record Overtaken(OpeningHours now) implements Outcome {}
  }

  /// The hours of a queue.
  public OpeningHours get(Viewer viewer, QueueId queue) {
    viewer.require(Permission.SEE_ORGANISATION);
    return queues
        .find(queue.name())
        .map(card -> card.settings().opening())
        .orElseThrow(() -> new NotFound("queue " + queue.name()));
  }

  /// Sets the hours in place of those the viewer saw.
  public Outcome change(Viewer viewer, QueueId queue, OpeningHours seen, OpeningHours after) {
    viewer.require(Permission.CHANGE_ORGANISATION);
    Outcome outcome = transaction.execute(_ -> changeUnlessOvertaken(viewer, queue, seen, after));
    return Objects.requireNonNull(outcome);
  }

  private Outcome changeUnlessOvertaken(
      Viewer viewer, QueueId queue, OpeningHours seen, OpeningHours after) {
    OpeningHours now = get(viewer, queue);
    if (!now.equals(seen)) {
      return new Outcome.Overtaken(now);
    }
    if (!now.equals(after)) {
      queues.replaceOpening(queue.name(), after);
      audit.record(
          viewer, "people.opening-changed", About.thing("queue", queue.name()), now, after);
    }
    return new Outcome.Saved();
  }
}
