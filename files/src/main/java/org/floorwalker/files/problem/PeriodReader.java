package org.floorwalker.files.problem;

import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.floorwalker.files.CsvTable.Row;
import org.floorwalker.files.Problem;
import org.floorwalker.files.Sentence;
import org.floorwalker.planning.roster.Period;
import org.jspecify.annotations.Nullable;

/// Reads `problem.csv`: first day, number of days and the two grids.
final class PeriodReader {
  private static final String FILE = "problem.csv";
  private static final int LONGEST_DAYS = 366;
  private static final int DAY_MINUTES = 1440;
  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 9998;

  private final ProblemFolder folder;
  private final Map<String, Long> lines = new HashMap<>();
  private @Nullable LocalDate firstDay;
  private @Nullable Integer days;
  private @Nullable Integer slot = 15;
  private @Nullable Integer grid = 30;

  PeriodReader(ProblemFolder folder) {
    this.folder = folder;
  }

  /// The period, or null when it cannot be known.
  @Nullable Period read() {
    folder.require(FILE, Set.of("key", "value"), Set.of(), this::collect);
    if (!folder.has(FILE)) {
      return null;
    }
    requireKey("first_day");
    requireKey("days");
    return firstDay == null || days == null || slot == null || grid == null
        ? null
        : period(firstDay, days, slot, grid);
  }

  private void collect(Row row) {
    String key = row.required("key");
    if (key == null) {
      return;
    }
    if (lines.putIfAbsent(key, row.line()) != null) {
      row.problem(
          "duplicate-id",
          "key",
          Sentence.of("%s stands twice.", key),
          Sentence.of("Keep one row."));
      return;
    }
    switch (key) {
      case "first_day" ->
          firstDay = row.parse("value", "a date like 2027-03-01", PeriodReader::day);
      case "days" -> days = number(row, "", LONGEST_DAYS);
      case "slot_minutes" -> slot = number(row, "15", DAY_MINUTES);
      case "start_grid_minutes" -> grid = number(row, "30", DAY_MINUTES);
      default -> folder.notice(FILE + ": key \"" + key + "\" is not known and is ignored.");
    }
  }

  /// A day whose neighbours and offsets are certain to exist.
  private static LocalDate day(String text) {
    LocalDate day = LocalDate.parse(text);
    if (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) {
      throw new IllegalArgumentException(text);
    }
    return day;
  }

  private static @Nullable Integer number(Row row, String fallback, int most) {
    if (!row.has("value") && !fallback.isEmpty()) {
      return Integer.valueOf(fallback);
    }
    return row.parse(
        "value", "a whole number from 1 to " + most, text -> upTo(Integer.parseInt(text), most));
  }

  private static int upTo(int value, int most) {
    if (value < 1 || value > most) {
      throw new IllegalArgumentException("%d is not from 1 to %d.".formatted(value, most));
    }
    return value;
  }

  private void requireKey(String key) {
    if (!lines.containsKey(key)) {
      folder.add(
          new Problem(
              "missing-value",
              FILE,
              0,
              "key",
              Sentence.of("%s is missing.", key),
              Sentence.of("Add a row with this key.")));
    }
  }

  private @Nullable Period period(LocalDate first, int count, int slotMinutes, int gridMinutes) {
    if (DAY_MINUTES % slotMinutes != 0) {
      offGrid("slot_minutes", slotMinutes + " minutes do not divide a day.", "Write 15.");
      return null;
    }
    if (gridMinutes % slotMinutes != 0) {
      offGrid(
          "start_grid_minutes",
          "Starts every %d minutes are off the grid of %d minutes."
              .formatted(gridMinutes, slotMinutes),
          "Write a multiple of slot_minutes.");
      return null;
    }
    return new Period(
        first, count, Duration.ofMinutes(slotMinutes), Duration.ofMinutes(gridMinutes));
  }

  private void offGrid(String key, String wrong, String remedy) {
    folder.add(new Problem("off-grid", FILE, lines.getOrDefault(key, 0L), "value", wrong, remedy));
  }
}
