package org.floorwalker.app.learning.web;

import java.time.LocalDate;
import java.util.List;
import org.floorwalker.app.learning.Programme;
import org.floorwalker.app.learning.Requirement;
import org.jspecify.annotations.Nullable;

/// Requirements with how far they are.
///
/// @param people people within the viewer's reach
/// @param programmes newest first
public record DueView(int people, List<Row> rows, List<Programme> programmes) {
  public DueView {
    rows = List.copyOf(rows);
    programmes = List.copyOf(programmes);
  }

  /// One requirement.
  ///
  /// @param concerned people it concerns within the viewer's reach
  /// @param done those who have nothing left to do for now
  /// @param due the earliest day somebody has something due, null when nobody has
  /// @param lapsed people for whom it has lapsed
  /// @param reminded people with something due soon or past due
  /// @param closesOn the next day on which it closes a queue to somebody, null when it closes none
  /// @param closing people to whom it closes a queue that day
  public record Row(
      Requirement requirement,
      int concerned,
      int done,
      @Nullable LocalDate due,
      int lapsed,
      int reminded,
      @Nullable LocalDate closesOn,
      int closing) {

    /// Width of the bar of 120 pixels.
    public int bar() {
      return concerned == 0 ? 0 : Math.round(120f * done / concerned);
    }
  }
}
