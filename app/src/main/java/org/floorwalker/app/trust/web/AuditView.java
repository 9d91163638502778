package org.floorwalker.app.trust.web;

import java.util.List;
import org.floorwalker.app.platform.audit.Audit;
import org.floorwalker.app.trust.AuditTrail;
import org.springframework.web.util.UriComponentsBuilder;

/// A page of the audit trail.
///
/// @param find what was typed to find
/// @param from first day as typed
/// @param last last day as typed
/// @param wrong whether a day could not be read
public record AuditView(
    String find, String from, String last, List<AuditTrail.Line> lines, boolean wrong) {
  public AuditView {
    lines = List.copyOf(lines);
  }

  /// The address of the entries before these; empty when these are the first ones.
  public String older() {
    return lines.size() < Audit.PAGE
        ? ""
        : UriComponentsBuilder.fromPath("/trust/audit")
            .queryParam("find", "{find}")
            .queryParam("from", from)
            .queryParam("last", last)
            .queryParam("before", lines.getLast().entry().number())
            .encode()
            .buildAndExpand(find)
            .toUriString();
  }
}
