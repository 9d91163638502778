package org.floorwalker.planning.staffing.simulation;

/// What time it is in a replication.
final class Moment {
  /// Seconds of the timeline.
  double now;

  /// The slot this is in; the number of slots once the timeline has ended.
  int slot;

  void clear() {
    now = 0;
    slot = 0;
  }
}
