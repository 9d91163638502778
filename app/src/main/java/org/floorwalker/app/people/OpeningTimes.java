package org.floorwalker.app.people;

import java.util.Objects;
import org.floorwalker.app.people.store.OpeningStore;
import org.floorwalker.app.platform.access.NotFound;
import org.floorwalker.app.platform.access.Permission;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.platform.audit.About;
import org.floorwalker.app.platform.audit.Audit;
import org.floorwalker.planning.time.OpeningHours;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// The door for when a queue or a site is open: by weekday, and on single dates, which win.
@Component
public final class OpeningTimes {
  private final OpeningStore store;
  private final Audit audit;
  private final TransactionTemplate transaction;

  OpeningTimes(OpeningStore store, Audit audit, TransactionTemplate transaction) {
    this.store = store;
    this.audit = audit;
    this.transaction = transaction;
  }

  /// What became of a change.
  public sealed interface Outcome {
    record Saved() implements Outcome {}

    /// Somebody else changed the hours meanwhile; this is how they stand now.
    record Overtaken(OpeningHours now) implements Outcome {}
  }

  public OpeningHours get(Viewer viewer, Opened whose) {
    viewer.require(Permission.SEE_ORGANISATION);
    return store.find(whose).orElseThrow(() -> new NotFound(whose.toString()));
  }

  /// Sets the hours in place of those the viewer saw.
  public Outcome change(Viewer viewer, Opened whose, OpeningHours seen, OpeningHours after) {
    viewer.require(Permission.CHANGE_ORGANISATION);
    Outcome outcome = transaction.execute(_ -> changeUnlessOvertaken(viewer, whose, seen, after));
    return Objects.requireNonNull(outcome);
  }

  private Outcome changeUnlessOvertaken(
      Viewer viewer, Opened whose, OpeningHours seen, OpeningHours after) {
    OpeningHours now = get(viewer, whose);
    if (!now.equals(seen)) {
      return new Outcome.Overtaken(now);
    }
    if (!now.equals(after)) {
      store.replace(whose, after);
      String thing = whose.kind() == Opened.Kind.QUEUES ? "queue" : "site";
      audit.record(viewer, "people.opening-changed", About.thing(thing, whose.code()), now, after);
    }
    return new Outcome.Saved();
  }
}
