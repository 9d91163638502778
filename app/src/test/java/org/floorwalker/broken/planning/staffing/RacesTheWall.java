package org.floorwalker.broken.planning.staffing;

import org.floorwalker.broken.planning.roster.Round;

/// Measures on the wall, and is half of a cycle.
public record RacesTheWall(Round round) {
  long until() {
    return System.nanoTime();
  }
}
