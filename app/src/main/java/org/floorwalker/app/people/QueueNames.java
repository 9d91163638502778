package org.floorwalker.app.people;

import java.util.Map;

/// What queues are called: people read names, never codes.
///
/// @param byCode names by code
public record QueueNames(Map<String, String> byCode) {
  public QueueNames {
    byCode = Map.copyOf(byCode);
  }

  public static QueueNames of(People people) {
    return new QueueNames(people.queueNames());
  }

  /// The name of a queue; the code itself of one that is not known any more.
  public String of(String code) {
    return byCode.getOrDefault(code, code);
  }
}
