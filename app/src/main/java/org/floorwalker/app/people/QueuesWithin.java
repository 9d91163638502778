package org.floorwalker.app.people;

import java.util.List;
import java.util.Set;

/// The queues a permission reaches (ORG-01): all of them, or those of some clients. Rooms keep
/// queues by name, also of queues that are no more, so that all is not a list.
///
/// @param all whether nothing is cut
/// @param names names of the queues where it is
public record QueuesWithin(boolean all, Set<String> names) {
  /// Every queue.
  public static final QueuesWithin ALL = new QueuesWithin(true, Set.of());

  public QueuesWithin {
    names = Set.copyOf(names);
  }

  public boolean covers(String queue) {
    return all || names.contains(queue);
  }

  /// Those of the queues that are within, in their order.
  public List<String> cut(List<String> queues) {
    return queues.stream().filter(this::covers).toList();
  }
}
