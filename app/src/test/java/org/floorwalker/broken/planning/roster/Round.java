package org.floorwalker.broken.planning.roster;

import java.util.Optional;
import org.floorwalker.broken.planning.staffing.RacesTheWall;

/// The other half of a cycle.
public record Round(Optional<RacesTheWall> other) {
  Optional<RacesTheWall> again() {
    return other.map(one -> new RacesTheWall(one.round()));
  }
}
