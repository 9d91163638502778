package org.floorwalker.app.rostering.web;

import java.time.LocalDate;
import java.util.List;
import org.floorwalker.app.platform.pages.Field;
import org.floorwalker.app.rostering.RosterVersion;
import org.floorwalker.app.rostering.TaskShare;
import org.floorwalker.app.rostering.WeeklyTask;
import org.jspecify.annotations.Nullable;

/// Small tasks.
///
/// @param newest the newest schedule, whose shares are shown; null when there is none
/// @param form fields of a new task
public record TasksView(
    List<Row> rows, LocalDate today, @Nullable RosterVersion newest, List<Field> form) {
  public TasksView {
    rows = List.copyOf(rows);
    form = List.copyOf(form);
  }

  /// @param team name of the team concerned, empty for everybody
  /// @param share what the newest schedule gives it, null when it does not ask for it
  public record Row(WeeklyTask task, String team, @Nullable TaskShare share) {
    /// Whether it is asked for on the day or later.
    public boolean isInUse(LocalDate day) {
      LocalDate until = task.until();
      return until == null || until.isAfter(day);
    }
  }
}
