package org.floorwalker.app.briefing;

/// What came of an edit or a sending.
public sealed interface ReportOutcome {
  /// Done.
  record Done() implements ReportOutcome {}

  /// Somebody else changed it meanwhile; theirs stands.
  record Overtaken(SituationReport theirs) implements ReportOutcome {}

  /// It was sent and no longer changes.
  record AlreadySent() implements ReportOutcome {}
}
