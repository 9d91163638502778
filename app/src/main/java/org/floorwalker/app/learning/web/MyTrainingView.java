package org.floorwalker.app.learning.web;

import java.util.List;
import org.floorwalker.app.learning.Evidence;
import org.floorwalker.app.learning.FloorWalking;
import org.jspecify.annotations.Nullable;

/// One's own training.
///
/// @param known whether the login belongs to a person
/// @param call one's open call for help, null when none is open
public record MyTrainingView(
    boolean known,
    List<PersonTrainingView.Row> rows,
    List<Evidence> evidence,
    FloorWalking.@Nullable HelpCall call) {
  public MyTrainingView {
    rows = List.copyOf(rows);
    evidence = List.copyOf(evidence);
  }
}
