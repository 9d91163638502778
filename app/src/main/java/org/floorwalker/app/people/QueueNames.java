package org.floorwalker.app.people;

import java.util.HashMap;
import java.util.Map;

/// What queues are called: people read names, never codes.
///
/// @param byCode names by code
public record QueueNames(Map<String, String> byCode) {
  public QueueNames {
    byCode = Map.copyOf(byCode);
  }

  public static QueueNames of(People people) {
    Map<String, String> names = new HashMap<>();
    people.queues().forEach(queue -> names.put(queue.id().name(), queue.name()));
    return new QueueNames(names);
  }

  /// The name of a queue; the code itself of one that is not known any more.
  public String of(String code) {
    return byCode.getOrDefault(code, code);
  }
}
