package org.floorwalker.app.trust.web;

import java.util.List;
import org.floorwalker.app.platform.audit.AuditEntry;

/// The audit trail, cut by a search.
public record AuditView(String search, List<AuditEntry> entries) {
  public AuditView {
    entries = List.copyOf(entries);
  }
}
