package org.floorwalker.app.rostering;

import java.util.List;
import java.util.stream.Stream;
import org.floorwalker.planning.rules.LawFinding;
import org.floorwalker.planning.rules.RuleEntry.Severity;
import org.floorwalker.planning.rules.Violation;

/// What the law says about a roster that is about to be published.
///
/// @param broken rules of the roster itself, each of which refuses publishing
/// @param findings what the book of the country adds, with its severity
public record PublishCheck(List<Violation> broken, List<LawFinding> findings) {
  public PublishCheck {
    broken = List.copyOf(broken);
    findings = List.copyOf(findings);
  }

  /// Everything that refuses publishing.
  public List<Violation> refusals() {
    return Stream.concat(broken.stream(), of(Severity.HARD)).toList();
  }

  /// Everything that needs a reason.
  public List<Violation> warnings() {
    return of(Severity.WARN).toList();
  }

  private Stream<Violation> of(Severity severity) {
    return findings.stream()
        .filter(finding -> finding.severity() == severity)
        .map(LawFinding::violation);
  }
}
