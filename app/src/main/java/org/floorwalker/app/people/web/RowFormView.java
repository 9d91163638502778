package org.floorwalker.app.people.web;

import java.util.List;
import org.floorwalker.app.people.RowPast;
import org.floorwalker.app.platform.pages.Field;
import org.floorwalker.files.Problem;
import org.floorwalker.files.people.PeopleForm;
import org.jspecify.annotations.Nullable;

/// A form for one row.
///
/// @param title key of the page's title
/// @param of whose or which row it is, empty for a new one
/// @param action where the form is sent
/// @param back where to go without saving
/// @param before the row as it was seen, for finding out who came first; empty for a new one
/// @param problems what is wrong, each with the column it is about, if any
/// @param overtaken whether somebody else changed the row meanwhile
/// @param past what became of it before
public record RowFormView(
    PeopleForm form,
    String title,
    String of,
    String action,
    String back,
    String before,
    List<Field> fields,
    List<Problem> problems,
    boolean overtaken,
    RowPast past) {
  public RowFormView {
    fields = List.copyOf(fields);
    problems = List.copyOf(problems);
  }

  /// What is wrong with the field, null when nothing is.
  public @Nullable Problem problemOf(Field field) {
    return problems.stream()
        .filter(problem -> problem.column().equals(field.name()))
        .findFirst()
        .orElse(null);
  }
}
