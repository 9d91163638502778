package org.floorwalker.app.trust.web;

import java.util.List;
import java.util.Map;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.platform.measures.AccessEntry;

/// Who looked at whose figures.
public record LooksView(List<AccessEntry> looks, Map<PersonId, String> names) {
  public LooksView {
    looks = List.copyOf(looks);
    names = Map.copyOf(names);
  }

  /// The name; of somebody whose name is erased, the number.
  public String about(AccessEntry look) {
    return names.getOrDefault(look.about(), look.about().toString());
  }
}
