package org.floorwalker.app.rostering;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.floorwalker.app.forecasting.ForecastVersion.Made;

/// Cells of days that come round again, such as `8-16 8-16 D1 off`: laid over people in a grid, or
/// followed by them, so that every build keeps to it.
///
/// @param cells what would be typed day after day, or [#OPEN]
/// @param entered when and by whom
public record Rotation(long id, String title, List<String> cells, Made entered) {
  /// A day the rotation leaves to the build.
  public static final String OPEN = "?";

  /// Twelve weeks.
  public static final int MOST_CELLS = 84;

  public Rotation {
    cells = List.copyOf(cells);
  }

  /// Cells typed with spaces, commas or semicolons between them.
  public static List<String> cells(String typed) {
    return List.of(typed.strip().split("[\\s,;]+"));
  }

  /// The cells as they would be typed.
  public String text() {
    return String.join(" ", cells);
  }

  /// The cell of a day.
  ///
  /// @param first number of the cell, from 0, that falls on the day `from`
  public String cellOn(LocalDate day, LocalDate from, int first) {
    long since = ChronoUnit.DAYS.between(from, day);
    return cells.get(Math.floorMod(first + since, cells.size()));
  }
}
