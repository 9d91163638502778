package org.floorwalker.app.rostering;

import java.util.List;
import org.floorwalker.planning.rules.Violation;

/// What came of publishing.
public sealed interface PublishOutcome {
  /// It is in force.
  ///
  /// @param peopleTold number of people who were told
  record Published(int peopleTold) implements PublishOutcome {}

  /// Rules are broken; nothing has changed.
  record Refused(List<Violation> violations) implements PublishOutcome {}

  /// It is no draft.
  record NotADraft() implements PublishOutcome {}
}
