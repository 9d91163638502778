package org.floorwalker.files.people;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.floorwalker.files.Sentence;
import org.floorwalker.files.table.TableRow;
import org.floorwalker.planning.roster.StartTimes;
import org.floorwalker.planning.time.OpeningHours;
import org.jspecify.annotations.Nullable;

/// What a cell of a people table holds; each problem names the row, the column and the remedy.
final class Cells {
  private static final int DAY_MINUTES = 1440;
  private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

  private Cells() {}

  static String country(TableRow row) {
    String country = row.required("country");
    if (!country.isEmpty() && !COUNTRIES.contains(country)) {
      row.problem(
          "unreadable-value",
          "country",
          Sentence.of("\"%s\" is not a country.", country),
          Sentence.of("Write two capital letters such as NO."));
    }
    return country;
  }

  static String nameOr(TableRow row, String code) {
    return row.has("name") ? row.text("name") : code;
  }

  /// One of the words; the first when the cell is empty.
  static String oneOf(TableRow row, String column, String first, String... others) {
    List<String> words = new ArrayList<>(List.of(first));
    words.addAll(List.of(others));
    String text = row.text(column);
    if (!text.isEmpty() && !words.contains(text)) {
      row.problem(
          "unreadable-value",
          column,
          Sentence.of("\"%s\" is not known.", text),
          Sentence.of("Write one of %s.", String.join(", ", words)));
    }
    return text.isEmpty() ? first : text;
  }

  static @Nullable Boolean yesNo(TableRow row, String column) {
    return parse(
        row,
        column,
        "yes or no",
        text ->
            switch (text) {
              case "yes" -> true;
              case "no" -> false;
              default -> throw new IllegalArgumentException(text);
            });
  }

  static List<String> words(String text) {
    return text.isBlank() ? List.of() : List.of(text.strip().split("\\s+"));
  }

  static double requiredNumber(TableRow row, String column) {
    row.required(column);
    return row.number(column);
  }

  static double numberOr(TableRow row, String column, double fallback) {
    double number = row.number(column);
    return Double.isNaN(number) ? fallback : number;
  }

  static int countFrom1(String text) {
    int count = Integer.parseInt(text);
    if (count < 1) {
      throw new IllegalArgumentException(text);
    }
    return count;
  }

  /// Whole minutes, at most those of a day.
  static Duration minutes(String text, int least) {
    int minutes = Integer.parseInt(text);
    if (minutes < least || minutes > DAY_MINUTES) {
      throw new IllegalArgumentException(text);
    }
    return Duration.ofMinutes(minutes);
  }

  static @Nullable Integer clock(TableRow row, String column) {
    return parse(row, column, "a time of day such as 08:00", Cells::minuteOfDay);
  }

  private static int minuteOfDay(String text) {
    String[] parts = text.split(":", -1);
    int hour = Integer.parseInt(parts[0]);
    int minute = Integer.parseInt(parts[1]);
    int total = hour * 60 + minute;
    if (parts.length > 3 || hour < 0 || minute < 0 || minute > 59 || total > DAY_MINUTES) {
      throw new IllegalArgumentException(text);
    }
    return total;
  }

  static OpeningHours.@Nullable Hours hours(TableRow row) {
    Integer opens = clock(row, "opens");
    Integer closes = clock(row, "closes");
    if (opens == null || closes == null) {
      return null;
    }
    if (opens == 1440) {
      row.problem("unreadable-value", "opens", "24:00 is the end of a day.", "Write 00:00.");
      return null;
    }
    return new OpeningHours.Hours(opens, closes);
  }

  static PeopleRow.@Nullable Times times(TableRow row) {
    Integer earliest = clock(row, "earliest_start");
    Integer latest = clock(row, "latest_start");
    Boolean night = yesNo(row, "night");
    return earliest == null || latest == null || night == null
        ? null
        : new PeopleRow.Times(new StartTimes(earliest, latest), night);
  }

  static <T> @Nullable T parse(
      TableRow row, String column, String expected, TableRow.CellParser<T> parser) {
    row.required(column);
    return row.parse(column, expected, parser);
  }
}
