package org.floorwalker.app.people.web;

import java.time.LocalDate;
import java.util.List;
import org.floorwalker.app.people.ContinuityRun;
import org.floorwalker.app.platform.pages.Field;

/// Sites that work or worked from home for a while, and the form to send one home.
///
/// @param runs newest first
/// @param refused whether all that was typed could be read and it still was not possible
public record ContinuityView(
    List<ContinuityRun> runs, List<Field> fields, LocalDate today, boolean refused) {
  public ContinuityView {
    runs = List.copyOf(runs);
    fields = List.copyOf(fields);
  }

  /// Whether it can still be ended before its time.
  public boolean isUnderWay(ContinuityRun run) {
    return !run.isOver() && !run.days().last().isBefore(today);
  }
}
