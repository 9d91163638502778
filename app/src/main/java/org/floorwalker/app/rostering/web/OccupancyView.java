package org.floorwalker.app.rostering.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.floorwalker.app.rostering.RosterVersion;

/// A day's occupancy to expect.
///
/// @param version the roster
/// @param span its days
/// @param day the day shown
/// @param hours starts of the half hours
/// @param rows a row for each queue
public record OccupancyView(
    long version, RosterVersion.Span span, LocalDate day, List<Instant> hours, List<Row> rows) {
  public OccupancyView {
    hours = List.copyOf(hours);
    rows = List.copyOf(rows);
  }

  /// Address of another day.
  public String address(LocalDate other) {
    return "/schedule/%d/occupancy?day=%s".formatted(version, other);
  }

  /// @param ceiling of the queue; 1 is none
  public record Row(String name, double ceiling, List<Cell> cells) {
    public Row {
      cells = List.copyOf(cells);
    }
  }

  /// A half hour of a queue.
  ///
  /// @param heat class of the load, `h0` to `h5`, `h6` above the ceiling; empty when closed
  /// @param percent highest occupancy in it
  /// @param isOver whether the ceiling is passed
  public record Cell(String heat, long percent, boolean isOver) {
    private static final double LIGHTEST = 0.4;
    private static final int STEPS = 10;
    private static final int DARKEST = 5;

    /// @param occupancy below 0 when the queue is closed
    static Cell of(double occupancy, double ceiling) {
      if (occupancy < 0) {
        return new Cell("", 0, false);
      }
      boolean isOver = occupancy > ceiling + 1e-9;
      long step = Math.clamp((long) Math.floor((occupancy - LIGHTEST) * STEPS), 0, DARKEST);
      return new Cell(isOver ? "h6" : "h" + step, Math.round(100 * occupancy), isOver);
    }
  }
}
