package org.floorwalker.app.history;

import org.floorwalker.planning.demand.QueueSlot;

/// What happened in a queue on a day.
///
/// @param queue name of the queue
/// @param counts how many; figures the source did not tell are `NaN`
/// @param seconds how long
public record QueueResult(String queue, QueueSlot.Counts counts, QueueSlot.Seconds seconds) {

  /// Mean talk, hold and wrap-up of an answered contact in seconds; `NaN` when none was answered.
  public double handleSeconds() {
    return seconds.handle() / counts.answered();
  }
}
