package org.floorwalker.app.rostering;

import java.util.List;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.planning.rules.Violation;

/// Whether two people may change shifts.
public sealed interface SwapOutcome {
  /// Both may, and nobody is missed more than before.
  record Possible() implements SwapOutcome {}

  /// The law forbids it for one of them.
  ///
  /// @param person whose week would break a rule
  record Unlawful(PersonId person, List<Violation> violations) implements SwapOutcome {
    public Unlawful {
      violations = List.copyOf(violations);
    }
  }

  /// One serves queues the other cannot.
  ///
  /// @param moreShortHours person-hours short that it would add
  record Missed(double moreShortHours) implements SwapOutcome {}

  /// One of them has no shift that day, or one with an activity that is theirs alone.
  record NotThere() implements SwapOutcome {}
}
