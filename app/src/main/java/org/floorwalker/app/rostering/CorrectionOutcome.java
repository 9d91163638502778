package org.floorwalker.app.rostering;

import java.util.List;
import org.floorwalker.planning.rules.Violation;

/// What came of a correction.
public sealed interface CorrectionOutcome {
  /// It is done.
  ///
  /// @param edit its number, for undoing
  /// @param shortHoursBefore hours short on the day before
  /// @param shortHoursAfter hours short on the day afterwards
  record Done(long edit, double shortHoursBefore, double shortHoursAfter)
      implements CorrectionOutcome {}

  /// It would break rules; nothing has changed.
  record Unlawful(List<Violation> violations) implements CorrectionOutcome {}

  /// Somebody else changed the row in between; nothing has changed.
  record Overtaken() implements CorrectionOutcome {}

  /// Somebody has locked the row; nothing has changed.
  record Locked(String by) implements CorrectionOutcome {}

  /// The roster is no draft, or the row has no such shift or break.
  record NotThere() implements CorrectionOutcome {}
}
