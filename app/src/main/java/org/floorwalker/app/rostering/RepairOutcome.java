package org.floorwalker.app.rostering;

import java.util.List;
import org.floorwalker.planning.rules.Violation;

/// What came of taking a repair.
public sealed interface RepairOutcome {
  /// Its changes are in force, logged and told.
  ///
  /// @param people how many people's days changed
  record Done(int people) implements RepairOutcome {}

  /// It would break rules by now; nothing has changed.
  record Unlawful(List<Violation> violations) implements RepairOutcome {
    public Unlawful {
      violations = List.copyOf(violations);
    }
  }

  /// Somebody would be told too late to be ordered, and nobody said that they agreed; nothing
  /// has changed.
  record NotAgreed() implements RepairOutcome {}

  /// The plan changed since it was proposed, or the hours it moves have begun; nothing has changed.
  record Overtaken() implements RepairOutcome {}
}
