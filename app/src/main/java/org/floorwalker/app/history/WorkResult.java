package org.floorwalker.app.history;

import org.floorwalker.planning.demand.AgentSlot;

/// What a person, or a team together, did on a day.
///
/// @param people of how many people anything was told
/// @param seconds how long in each state
/// @param counts how many contacts
public record WorkResult(int people, AgentSlot.Seconds seconds, AgentSlot.Counts counts) {
  public static final WorkResult NONE =
      new WorkResult(0, AgentSlot.Seconds.NONE, AgentSlot.Counts.NONE);

  /// Mean talk, hold and wrap-up of an answered contact in seconds; `NaN` when none was answered.
  public double handleSeconds() {
    return (seconds.talk() + seconds.wrapup()) / counts.answered();
  }

  /// Both together, of different people.
  public WorkResult plus(WorkResult other) {
    return new WorkResult(
        people + other.people, seconds.plus(other.seconds), counts.plus(other.counts));
  }
}
