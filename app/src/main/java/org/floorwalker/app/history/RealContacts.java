package org.floorwalker.app.history;

import java.time.Instant;
import java.util.List;
import org.floorwalker.app.history.store.RealContactStore;
import org.floorwalker.planning.plan.RealContact;
import org.springframework.stereotype.Component;

/// The door to contacts one by one, without the people who handled them: for replays.
@Component
public final class RealContacts {
  private final RealContactStore contacts;

  RealContacts(RealContactStore contacts) {
    this.contacts = contacts;
  }

  /// Contacts that came to any queue in the stretch, in order of arrival.
  public List<RealContact> list(Instant fromInclusive, Instant untilExclusive) {
    return contacts.list(fromInclusive, untilExclusive);
  }
}
