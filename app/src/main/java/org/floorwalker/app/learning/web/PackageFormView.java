package org.floorwalker.app.learning.web;

import java.util.List;
import org.floorwalker.app.platform.pages.Field;
import org.jspecify.annotations.Nullable;

/// A form that takes a package of e-learning.
///
/// @param problem what is wrong with the archive, in the viewer's words; null when nothing is
public record PackageFormView(List<Field> fields, @Nullable String problem) {
  public PackageFormView {
    fields = List.copyOf(fields);
  }

  /// How many things are wrong.
  public int wrong() {
    return (int) fields.stream().filter(field -> field.error() != null).count()
        + (problem == null ? 0 : 1);
  }
}
