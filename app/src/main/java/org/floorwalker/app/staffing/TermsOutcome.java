package org.floorwalker.app.staffing;

/// What came of setting a queue's terms.
public sealed interface TermsOutcome {
  record Set(GoalTerms terms) implements TermsOutcome {}

  /// @param reason what contradicts what
  record Contradiction(String reason) implements TermsOutcome {}

  record NoSuchQueue(String queue) implements TermsOutcome {}
}
