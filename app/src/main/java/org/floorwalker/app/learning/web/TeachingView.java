package org.floorwalker.app.learning.web;

import java.time.Instant;
import java.util.List;
import org.floorwalker.app.learning.SessionSheet;

/// Sessions to hold, and those held of which it is to be noted who came.
public record TeachingView(Instant now, List<SessionSheet> sessions) {
  public TeachingView {
    sessions = List.copyOf(sessions);
  }

  /// Whether it has begun and nobody noted who came.
  public boolean isOwed(SessionSheet sheet) {
    return !sheet.placed().start().isAfter(now) && !sheet.isNoted();
  }
}
