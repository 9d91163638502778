package org.floorwalker.app.history;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.floorwalker.app.history.store.HandledContactStore;
import org.springframework.stereotype.Component;

/// The door to contacts one by one with who took them: for those who judge contacts. The caller
/// asks the register before it shows any of it.
@Component
public final class HandledContacts {
  private final HandledContactStore contacts;

  HandledContacts(HandledContactStore contacts) {
    this.contacts = contacts;
  }

  /// Ids of the contacts each of these agents took in the stretch.
  public Map<String, List<Long>> idsOf(
      Collection<String> agents, Instant fromInclusive, Instant untilExclusive) {
    return contacts.ids(List.copyOf(agents), fromInclusive, untilExclusive);
  }

  /// These contacts as the agent took them.
  public List<HandledContact> list(String agent, List<Long> ids) {
    return contacts.list(agent, ids);
  }
}
