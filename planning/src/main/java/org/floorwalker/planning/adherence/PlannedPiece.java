package org.floorwalker.planning.adherence;

import org.floorwalker.planning.time.TimeRange;

/// A stretch of a planned shift.
public record PlannedPiece(TimeRange range, Kind kind) {

  public enum Kind {
    /// Ready for contacts.
    DESK,
    /// A meal or a break.
    REST,
    /// Coaching, training, a meeting: counted neither way.
    BESIDE
  }
}
