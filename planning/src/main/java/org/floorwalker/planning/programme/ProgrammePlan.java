package org.floorwalker.planning.programme;

import java.util.List;

/// Sessions in order of time, and those not placed.
public record ProgrammePlan(List<Session> sessions, List<NotPlaced> notPlaced) {
  public ProgrammePlan {
    sessions = List.copyOf(sessions);
    notPlaced = List.copyOf(notPlaced);
  }

  /// People placed, each counted once a lesson.
  public int placed() {
    return sessions.stream().mapToInt(session -> session.people().size()).sum();
  }
}
