package org.floorwalker.files.staffing;

import java.util.Arrays;
import java.util.List;
import org.floorwalker.files.CsvTable;
import org.floorwalker.files.DecimalNumber;
import org.jspecify.annotations.Nullable;

/// One row of a table of cases; unreadable cells become problems of the row.
final class CaseRow {
  /// The word for no limit.
  static final String INFINITE = "inf";

  /// The word for a queue that grows without end.
  static final String UNSTABLE = "UNSTABLE";

  private static final double MOST_AGENTS = 10_000_000;

  private final CsvTable.Row row;

  CaseRow(CsvTable.Row row) {
    this.row = row;
  }

  String text(String column) {
    return row.text(column);
  }

  boolean isBad() {
    return row.isBad();
  }

  void problem(IllegalArgumentException e) {
    String[] lines = String.valueOf(e.getMessage()).split("\n", 2);
    row.problem("impossible-case", "", lines[0], lines.length > 1 ? lines[1] : "");
  }

  /// A finite number, 0 or more; 0 with a problem noted when it is none.
  double number(String column) {
    return orZero(row.parse(column, "a number from 0", text -> notNegative(text)));
  }

  double signed(String column) {
    return orZero(row.parse(column, "a number", CaseRow::finite));
  }

  /// A number, 0 or more, or `inf`.
  double numberOrInfinite(String column) {
    return orZero(
        row.parse(
            column,
            "a number from 0 or inf",
            text -> text.equals(INFINITE) ? Double.POSITIVE_INFINITY : notNegative(text)));
  }

  double share(String column) {
    return orZero(
        row.parse(
            column,
            "a share between 0 and 1",
            text -> {
              double value = notNegative(text);
              if (value > 1) {
                throw new IllegalArgumentException(text);
              }
              return value;
            }));
  }

  /// A whole number of people, `10` or `10.0`.
  int people(String column) {
    Integer people =
        row.parse(
            column,
            "a whole number from 0 to ten million",
            text -> {
              double value = notNegative(text);
              if (value != Math.rint(value) || value > MOST_AGENTS) {
                throw new IllegalArgumentException(text);
              }
              return (int) value;
            });
    return people == null ? 0 : people;
  }

  /// Numbers from 0, separated by semicolons.
  List<Double> numbers(String column) {
    List<Double> numbers =
        row.parse(
            column,
            "numbers from 0 separated by semicolons",
            text -> Arrays.stream(text.split(";", -1)).map(CaseRow::notNegative).toList());
    return numbers == null ? List.of() : numbers;
  }

  private static double orZero(@Nullable Double value) {
    return value == null ? 0 : value;
  }

  private static double finite(String text) {
    double value = DecimalNumber.parse(text.strip());
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException(text);
    }
    return value;
  }

  private static double notNegative(String text) {
    double value = finite(text);
    if (value < 0) {
      throw new IllegalArgumentException(text);
    }
    return value;
  }
}
