package org.floorwalker.app.learning.web;

import java.util.List;
import org.floorwalker.app.platform.pages.Field;
import org.jspecify.annotations.Nullable;

/// An induction programme as a form: its steps stand one a line.
///
/// @param steps as typed
/// @param stepsWrong key of what is wrong in them, null when nothing is
public record InductionFormView(List<Field> fields, String steps, @Nullable String stepsWrong) {
  public InductionFormView {
    fields = List.copyOf(fields);
  }

  /// How many things are wrong.
  public int wrong() {
    return (int) fields.stream().filter(field -> field.error() != null).count()
        + (stepsWrong == null ? 0 : 1);
  }
}
