package org.floorwalker.app.learning;

import java.util.Map;

/// How hard the contacts of a queue are held to be, and what whoever takes them should be able to
/// (OPS-15). A sign-off or a requirement decides who may take them; this tells who can.
///
/// @param queue its code
/// @param why in words, may be empty
/// @param levels least level, 1 to 5, by code of the competence
public record QueueAsk(String queue, Kind kind, String why, Map<String, Integer> levels) {
  public QueueAsk {
    levels = Map.copyOf(levels);
  }

  /// How hard contacts are.
  public enum Kind {
    /// Everybody who has learnt the queue can.
    ROUTINE,
    /// Asks for some practice.
    DEMANDING,
    /// Asks for special competence.
    SPECIAL
  }

  /// What stands for a queue of which nobody has said anything.
  static QueueAsk none(String queue) {
    return new QueueAsk(queue, Kind.ROUTINE, "", Map.of());
  }

  /// Whether levels of competences are enough.
  boolean isMetBy(Map<String, Integer> held) {
    return levels.entrySet().stream()
        .allMatch(ask -> held.getOrDefault(ask.getKey(), 0) >= ask.getValue());
  }
}
