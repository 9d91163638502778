package org.floorwalker.app.rostering.web;

import java.time.LocalDate;
import java.util.List;
import org.floorwalker.app.rostering.DayPlan;
import org.floorwalker.app.rostering.RosterVersion;
import org.jspecify.annotations.Nullable;

/// A week or a month of a schedule: person by day.
///
/// @param bar head of the page
/// @param days the days shown
/// @param rows people in the order wanted
/// @param shortHours person-hours below the need, by day
/// @param previous first day of the span before, null when the schedule does not cover it
/// @param next first day of the span after, null when the schedule does not cover it
public record SpanView(
    GridBar bar,
    List<LocalDate> days,
    List<Row> rows,
    List<Double> shortHours,
    @Nullable LocalDate previous,
    @Nullable LocalDate next) {
  public SpanView {
    days = List.copyOf(days);
    rows = List.copyOf(rows);
    shortHours = List.copyOf(shortHours);
  }

  public RosterVersion version() {
    return bar.version();
  }

  public boolean isMonth() {
    return bar.view().equals("month");
  }

  /// @param code code of the person
  /// @param fullName full name
  /// @param cells a cell for each day
  /// @param paidHours paid hours of the days shown
  public record Row(String code, String fullName, List<Cell> cells, double paidHours) {
    public Row {
      cells = List.copyOf(cells);
    }

    /// First name and initial, as grids show.
    public String name() {
      return DayGrid.shortName(fullName);
    }
  }

  /// @param plan the day's plan, null when free
  /// @param text the hours as one would type them, in the zone of the person's site; empty
  /// when free
  /// @param letter key of the letter of the month: day, evening, night, away; null when free
  /// @param seen number of the row's last change, 0 when there is none
  /// @param isLocked whether the next build leaves the row alone
  /// @param window what the stripe shows
  /// @param segments pieces of the stripe; none in a month
  public record Cell(
      @Nullable DayPlan plan,
      String text,
      @Nullable String letter,
      long seen,
      boolean isLocked,
      DayWindow window,
      List<DayGrid.Segment> segments) {
    public Cell {
      segments = List.copyOf(segments);
    }

    /// Marks of the cell.
    public @Nullable String css() {
      String css = (seen > 0 ? "changed " : "") + (isLocked ? "locked" : "");
      return css.isEmpty() ? null : css.strip();
    }

    /// For the address of a change; nothing when the row was never changed.
    public @Nullable String seenOrNull() {
      return seen == 0 ? null : String.valueOf(seen);
    }
  }
}
