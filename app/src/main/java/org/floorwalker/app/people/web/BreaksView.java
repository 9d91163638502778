package org.floorwalker.app.people.web;

import java.util.List;
import org.floorwalker.app.platform.pages.Field;
import org.floorwalker.files.Problem;
import org.jspecify.annotations.Nullable;

/// The form for all meals and breaks.
///
/// @param rows the fields of each row, the last ones to write in
/// @param empty whether nothing stands in any row
/// @param before the table as it was shown, packed
/// @param overtaken whether somebody else changed the table meanwhile
public record BreaksView(
    List<List<Field>> rows,
    boolean empty,
    String before,
    List<Problem> problems,
    boolean overtaken) {
  /// Lines of a table are counted from 1, which is its header.
  private static final int FIRST_LINE = 2;

  /// The name of a column's field in a row, counted from 0.
  static String field(String column, long row) {
    return column + "-" + row;
  }

  /// The name of the field a problem is about.
  public static String field(Problem problem) {
    return field(problem.column(), problem.row() - FIRST_LINE);
  }

  /// What is wrong with the field, null when nothing is.
  public @Nullable Problem problemOf(Field field) {
    return problems.stream()
        .filter(problem -> field(problem).equals(field.name()))
        .findFirst()
        .orElse(null);
  }
}
