package org.floorwalker.app.rostering.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import org.floorwalker.app.platform.pages.Typed;
import org.floorwalker.app.rostering.Correction;
import org.jspecify.annotations.Nullable;

/// What every form of a row's panel sends: the row, and the grid it stood in.
///
/// @param person code of the person
/// @param seen the row's last change when it was shown
record RowForm(String person, LocalDate day, long seen, GridFilter filter) {
  /// @throws org.floorwalker.app.platform.pages.Mistyped when a field holds what no browser sends
  static RowForm of(Map<String, String> sent) {
    Typed typed = new Typed(sent);
    RowForm form = read(typed, sent);
    typed.orRefuse();
    return form;
  }

  private static RowForm read(Typed typed, Map<String, String> sent) {
    return new RowForm(
        typed.sent("person"), typed.day("day"), typed.wholeNumber("seen"), GridFilter.of(sent));
  }

  /// The day's page with the row's panel open.
  ScheduleViews.Wanted page() {
    return new ScheduleViews.Wanted(day, filter, person);
  }

  /// The form behind moving: a shift's start, or a pause's, or the removal of the shift.
  ///
  /// @param pause start of the pause that moves
  /// @param to its start afterwards
  record Moved(
      RowForm row, @Nullable Instant start, @Nullable Instant pause, @Nullable Instant to) {
    /// @throws org.floorwalker.app.platform.pages.Mistyped when a field holds what no browser sends
    static Moved of(Map<String, String> sent) {
      Typed typed = new Typed(sent);
      Moved form =
          new Moved(
              read(typed, sent),
              typed.optionalInstant("start"),
              typed.optionalInstant("pause"),
              typed.optionalInstant("to"));
      typed.orRefuse();
      return form;
    }

    Correction correction() {
      if (start != null) {
        return new Correction.MoveShift(row.person(), row.day(), start);
      }
      return pause != null && to != null
          ? new Correction.MovePause(row.person(), row.day(), pause, to)
          : new Correction.RemoveShift(row.person(), row.day());
    }
  }

  /// An activity at a time of the planner's choosing.
  ///
  /// @param kind as [KindChoices#read] takes it
  /// @param title empty for that of the kind
  /// @param minutes null for the kind's usual length
  record Added(RowForm row, String kind, String title, LocalTime start, @Nullable Integer minutes) {
    /// @throws org.floorwalker.app.platform.pages.Mistyped when a field holds what no browser sends
    static Added of(Map<String, String> sent) {
      Typed typed = new Typed(sent);
      Added form =
          new Added(
              read(typed, sent),
              typed.optional("kind"),
              typed.optional("title"),
              typed.time("start"),
              typed.optionalNumber("minutes", Integer.MIN_VALUE, Integer.MAX_VALUE));
      typed.orRefuse();
      return form;
    }
  }
}
