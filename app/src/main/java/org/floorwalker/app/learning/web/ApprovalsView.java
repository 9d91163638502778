package org.floorwalker.app.learning.web;

import java.util.List;
import org.floorwalker.app.learning.Approval;

/// Approvals of the company.
public record ApprovalsView(List<Row> rows) {
  public ApprovalsView {
    rows = List.copyOf(rows);
  }

  /// An approval with its owner's name.
  public record Row(Approval approval, String owner, Approval.State state) {}
}
