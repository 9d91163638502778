package org.floorwalker.app.learning.web;

import java.util.List;
import org.floorwalker.app.platform.pages.Field;

/// One approval with each time it was given.
///
/// @param give fields to write down that it was given; empty when the viewer may not
/// @param wrong whether something typed cannot be kept
public record ApprovalView(ApprovalsView.Row row, List<Field> give, boolean wrong) {
  public ApprovalView {
    give = List.copyOf(give);
  }
}
