package org.floorwalker.files.problem;

import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.floorwalker.files.CsvTable;
import org.floorwalker.files.Problem;
import org.floorwalker.planning.roster.Period;
import org.jspecify.annotations.Nullable;

/// Reads `problem.csv`: first day, number of days and the two grids.
final class PeriodReader {
  private static final String FILE = "problem.csv";
  private static final Set<String> KEYS =
      Set.of("first_day", "days", "slot_minutes", "start_grid_minutes");
  private static final int LONGEST_DAYS = 366;

  private final ProblemFolder folder;
  private final Map<String, CsvTable.Row> rows = new HashMap<>();

  PeriodReader(ProblemFolder folder) {
    this.folder = folder;
  }

  /// The period, or null when it cannot be known.
  @Nullable Period read() {
    folder.require(FILE, Set.of("key", "value"), Set.of(), this::collect);
    if (!folder.has(FILE)) {
      return null;
    }
    @Nullable LocalDate firstDay = firstDay();
    @Nullable Integer days = number("days", null, 1, LONGEST_DAYS);
    @Nullable Integer slot = number("slot_minutes", 15, 1, 1440);
    @Nullable Integer grid = number("start_grid_minutes", 30, 1, 1440);
    return firstDay == null || days == null || slot == null || grid == null
        ? null
        : period(firstDay, days, slot, grid);
  }

  private void collect(CsvTable.Row row) {
    String key = row.required("key");
    if (key == null) {
      return;
    }
    if (!KEYS.contains(key)) {
      folder.notice(FILE + ": key \"" + key + "\" is not known and is ignored.");
    } else if (rows.putIfAbsent(key, row) != null) {
      row.problem("duplicate-id", "key", key + " stands twice.", "Keep one row.");
    }
  }

  private @Nullable Period period(LocalDate firstDay, int days, int slot, int grid) {
    if (1440 % slot != 0) {
      problem("slot_minutes", slot + " minutes do not divide a day.", "Write 15.");
      return null;
    }
    if (grid % slot != 0) {
      problem(
          "start_grid_minutes",
          "Starts every %d minutes are off the grid of %d minutes.".formatted(grid, slot),
          "Write a multiple of slot_minutes.");
      return null;
    }
    return new Period(firstDay, days, Duration.ofMinutes(slot), Duration.ofMinutes(grid));
  }

  private @Nullable LocalDate firstDay() {
    CsvTable.Row row = rows.get("first_day");
    if (row == null) {
      missing("first_day");
      return null;
    }
    return row.parse("value", "a date like 2027-03-01", LocalDate::parse);
  }

  private @Nullable Integer number(
      String key, @Nullable Integer fallback, int least, int greatest) {
    CsvTable.Row row = rows.get(key);
    if (row == null || (fallback != null && !row.has("value"))) {
      if (fallback == null) {
        missing(key);
      }
      return fallback;
    }
    return row.parse(
        "value",
        "a whole number from %d to %d".formatted(least, greatest),
        text -> within(Integer.parseInt(text), least, greatest));
  }

  private static int within(int value, int least, int greatest) {
    if (value < least || value > greatest) {
      throw new IllegalArgumentException();
    }
    return value;
  }

  private void missing(String key) {
    folder.add(
        new Problem(
            "missing-value", FILE, 0, "key", key + " is missing.", "Add a row with this key."));
  }

  private void problem(String key, String wrong, String remedy) {
    CsvTable.Row row = rows.get(key);
    folder.add(new Problem("off-grid", FILE, row == null ? 0 : row.line(), "value", wrong, remedy));
  }
}
