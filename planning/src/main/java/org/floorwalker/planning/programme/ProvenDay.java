package org.floorwalker.planning.programme;

import java.time.LocalDate;
import org.floorwalker.planning.staffing.simulation.Estimate;

/// A queue's day with and without the programme, simulated with the same customers.
///
/// @param goal share that was promised
/// @param offered contacts of the day
/// @param before share in time without the programme
/// @param after share in time with it
public record ProvenDay(
    String queue, LocalDate day, double goal, double offered, Estimate before, Estimate after) {

  public boolean wasKept() {
    return before.value() >= goal;
  }

  /// Whether the goal was kept before and is missed now, beyond the error of the simulation.
  public boolean isBroken() {
    return wasKept() && after.high() < goal;
  }

  /// Whether more replications might still tell that it is broken.
  boolean isInDoubt() {
    return wasKept() && after.low() < goal && after.high() >= goal;
  }
}
