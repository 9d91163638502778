package org.floorwalker.app.rostering.web;

import java.util.List;
import org.floorwalker.app.rostering.TeamPresence;

/// Who of the team is at work today.
public record TeamView(List<TeamPresence.Line> lines) {
  public TeamView {
    lines = List.copyOf(lines);
  }
}
