package org.floorwalker.app.platform.web;

import java.util.List;
import org.floorwalker.app.platform.health.Finding;

/// How the installation is.
public record HealthView(List<Finding> findings) {
  public HealthView {
    findings = List.copyOf(findings);
  }

  /// How many findings ask for something to be done.
  public long toDo() {
    return findings.stream().filter(finding -> !finding.isWell()).count();
  }
}
