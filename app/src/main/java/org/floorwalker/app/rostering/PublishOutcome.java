package org.floorwalker.app.rostering;

import java.util.List;
import java.util.Map;
import org.floorwalker.planning.rules.Violation;

/// What came of publishing.
public sealed interface PublishOutcome {
  /// It is in force.
  ///
  /// @param peopleTold number of people who were told
  /// @param reason why it was published in spite of what the law warns of; empty when it warns
  ///     of nothing
  /// @param warnings number of findings by rule that the reason answers
  record Published(int peopleTold, String reason, Map<String, Integer> warnings)
      implements PublishOutcome {}

  /// The law warns and no reason was given; nothing has changed.
  record NeedsReason(List<Violation> warnings) implements PublishOutcome {}

  /// Rules are broken; nothing has changed.
  record Refused(List<Violation> violations) implements PublishOutcome {}

  /// It is no draft.
  record NotADraft() implements PublishOutcome {}
}
