package org.floorwalker.app.intraday.web;

import java.util.HashMap;
import java.util.Map;
import org.floorwalker.app.people.People;

/// What queues are called.
final class QueueNames {
  private QueueNames() {}

  /// Names by code.
  static Map<String, String> of(People people) {
    Map<String, String> names = new HashMap<>();
    people.queues().forEach(queue -> names.put(queue.id().name(), queue.name()));
    return names;
  }
}
