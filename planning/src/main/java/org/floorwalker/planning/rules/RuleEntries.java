package org.floorwalker.planning.rules;

import java.time.LocalDate;
import org.floorwalker.planning.rules.Citation.Status;
import org.floorwalker.planning.rules.RuleEntry.DerogableBy;
import org.floorwalker.planning.rules.RuleEntry.Force;
import org.floorwalker.planning.rules.RuleEntry.Scope;
import org.floorwalker.planning.rules.RuleEntry.Severity;
import org.floorwalker.planning.rules.RuleEntry.Validity;

/// Rows that come from elsewhere than the shipped book.
final class RuleEntries {
  private RuleEntries() {}

  /// A rule set by the user where the book has none.
  static RuleEntry override(String country, String rule, String value) {
    return new RuleEntry(
        new Scope(country, "", rule),
        value,
        "",
        new Validity(LocalDate.MIN, null),
        new Citation("set by the user", "", Status.UNVERIFIED),
        new Force(DerogableBy.NONE, Severity.HARD));
  }
}
