package org.floorwalker.app.rostering.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.floorwalker.app.platform.pages.Typed;
import org.floorwalker.app.rostering.GridEditing;
import org.floorwalker.app.rostering.RosterVersion;
import org.floorwalker.app.rostering.Rotation;

/// A pattern as it was typed, to be laid over days.
///
/// @param cells what is typed day after day
/// @param shift how many cells later each next person begins
record PatternForm(List<String> cells, LocalDate first, LocalDate last, int shift) {
  PatternForm {
    cells = List.copyOf(cells);
  }

  /// @throws org.floorwalker.app.platform.pages.Mistyped when a field holds what no browser sends
  static PatternForm of(Map<String, String> sent) {
    Typed typed = new Typed(sent);
    PatternForm form =
        new PatternForm(
            Rotation.cells(typed.sent("pattern")),
            typed.day("from"),
            typed.day("to"),
            typed.numberOr("shift", 0));
    typed.orRefuse();
    return form;
  }

  /// What of it lies on days of the schedule.
  GridEditing.Pattern on(RosterVersion.Span span) {
    return new GridEditing.Pattern(
        cells,
        first.isBefore(span.firstDay()) ? span.firstDay() : first,
        last.isAfter(span.lastDay()) ? span.lastDay() : last,
        shift);
  }
}
