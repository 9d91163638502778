package org.floorwalker.planning.programme;

import java.util.Comparator;
import java.util.List;

/// Sessions in order of time, and those not placed.
public record ProgrammePlan(List<Session> sessions, List<NotPlaced> notPlaced) {
  /// By time, then lesson and people.
  static final Comparator<Session> IN_ORDER =
      Comparator.comparing((Session session) -> session.range().startInclusive())
          .thenComparing(Session::lesson)
          .thenComparing(session -> session.people().getFirst());

  public ProgrammePlan {
    sessions = List.copyOf(sessions);
    notPlaced = List.copyOf(notPlaced);
  }

  /// People placed, each counted once a lesson.
  public int placed() {
    return sessions.stream().mapToInt(session -> session.people().size()).sum();
  }
}
