package org.floorwalker.files.staffing;

import static org.floorwalker.files.staffing.CaseRow.UNSTABLE;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Cells of results as they are written.
final class ResultCells {
  private ResultCells() {}

  /// Values one after the other; nothing for null.
  static List<String> cells(@Nullable Object... values) {
    List<String> cells = new ArrayList<>();
    for (Object value : values) {
      cells.add(value == null ? "" : text(value));
    }
    return cells;
  }

  private static String text(Object value) {
    return value.equals(Double.POSITIVE_INFINITY) ? CaseRow.INFINITE : value.toString();
  }

  /// The word UNSTABLE in its column, nothing in the others.
  static List<String> unstable(int column, int columns) {
    List<String> cells = new ArrayList<>(Collections.nCopies(columns, ""));
    cells.set(column, UNSTABLE);
    return cells;
  }

  /// Several values in one cell.
  static String list(Stream<Double> values) {
    return values.map(ResultCells::text).collect(Collectors.joining(";"));
  }
}
