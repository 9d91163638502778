package org.floorwalker.app.rostering;

import java.util.List;
import org.floorwalker.app.platform.access.PersonId;

/// What came of booking a fixed time.
public sealed interface BookOutcome {
  /// It stands in everybody's plan.
  record Booked() implements BookOutcome {}

  /// Somebody's published day has no room for it; nothing has changed.
  record NotPossible(List<Clash> clashes) implements BookOutcome {
    public NotPossible {
      clashes = List.copyOf(clashes);
    }
  }

  /// Whom it does not suit, and why.
  record Clash(PersonId person, Why why) {}

  /// Why a time does not suit somebody.
  enum Why {
    /// It reaches over the shift's start or end.
    OUTSIDE_SHIFT,
    /// It lies in a meal or break.
    IN_A_PAUSE,
    /// It lies in another activity.
    IN_ANOTHER_ACTIVITY,
    /// The person is away.
    AWAY
  }
}
