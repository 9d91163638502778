package org.floorwalker.app.rostering.web;

import java.time.LocalDate;
import java.util.List;
import org.floorwalker.app.rostering.DayPlan;
import org.floorwalker.app.rostering.RosterVersion;
import org.jspecify.annotations.Nullable;

/// Seven days of a schedule: person by day.
///
/// @param version the roster
/// @param days the days shown
/// @param rows people by name
/// @param shortHours person-hours below the need, by day
/// @param previous first day of the week before, null when the schedule does not cover it
/// @param next first day of the week after, null when the schedule does not cover it
public record WeekView(
    RosterVersion version,
    List<LocalDate> days,
    List<Row> rows,
    List<Double> shortHours,
    @Nullable LocalDate previous,
    @Nullable LocalDate next) {
  public WeekView {
    days = List.copyOf(days);
    rows = List.copyOf(rows);
    shortHours = List.copyOf(shortHours);
  }

  /// @param name first name and initial
  /// @param cells a cell for each day
  /// @param paidHours paid hours of the days shown
  public record Row(String name, List<Cell> cells, double paidHours) {
    public Row {
      cells = List.copyOf(cells);
    }
  }

  /// @param plan the day's plan, null when free
  /// @param window what the stripe shows
  /// @param segments pieces of the stripe
  public record Cell(@Nullable DayPlan plan, DayWindow window, List<DayGrid.Segment> segments) {
    public Cell {
      segments = List.copyOf(segments);
    }
  }
}
