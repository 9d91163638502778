package org.floorwalker.app.rostering;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.regex.Pattern;
import org.floorwalker.app.forecasting.ForecastVersion.Made;

/// Cells of days that come round again, such as `8-16 8-16 D1 off`: laid over people in a grid, or
/// followed by them, so that every build keeps to it. A cell may leave a choice, such as
/// `D1|D2|off`; one such cell alone is a shift bag, from which every day is taken.
///
/// @param cells what would be typed day after day, with [#OR] where there is a choice, or [#OPEN]
/// @param entered when and by whom
public record Rotation(long id, String title, List<String> cells, Made entered) {
  /// A day the rotation leaves to the build.
  public static final String OPEN = "?";

  /// Between the shifts of a cell that leaves a choice.
  public static final String OR = "|";

  private static final Pattern EITHER = Pattern.compile(OR, Pattern.LITERAL);
  private static final String FREE = "off";

  /// Twelve weeks.
  public static final int MOST_CELLS = 84;

  public Rotation {
    cells = List.copyOf(cells);
  }

  /// Cells typed with spaces, commas or semicolons between them.
  public static List<String> cells(String typed) {
    return List.of(typed.strip().split("[\\s,;]+"));
  }

  /// The one cell of a shift bag: any of the shifts, or a free day.
  public static String bag(List<String> codes) {
    return String.join(OR, codes) + OR + FREE;
  }

  /// What a cell leaves to choose from, each as it would be typed.
  public static List<String> choices(String cell) {
    return List.of(EITHER.split(cell));
  }

  /// Whether every day is taken from the same shifts.
  public boolean isBag() {
    return cells.size() == 1 && hasChoices();
  }

  /// Whether some day leaves a choice, so that it cannot be laid over people in a grid.
  public boolean hasChoices() {
    return cells.stream().anyMatch(cell -> choices(cell).size() > 1);
  }

  /// Whether some day is, or may be, the shift of the code.
  public boolean names(String code) {
    return cells.stream().anyMatch(cell -> choices(cell).contains(code));
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
