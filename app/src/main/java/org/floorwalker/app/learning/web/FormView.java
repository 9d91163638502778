package org.floorwalker.app.learning.web;

import java.util.List;
import java.util.Map;
import org.floorwalker.app.platform.pages.Field;

/// A page with one form.
///
/// @param title key of the page's title
/// @param about what it is about, empty when it is something new
/// @param hidden fields that are sent along
/// @param overtaken whether somebody else has changed the same thing meanwhile
public record FormView(
    String title,
    String about,
    String action,
    String back,
    List<Field> fields,
    Map<String, String> hidden,
    boolean overtaken) {
  public FormView {
    fields = List.copyOf(fields);
    hidden = Map.copyOf(hidden);
  }

  /// A page with fields alone.
  ///
  /// @param title key of the page's title
  /// @param about what it is about, empty when it is something new
  static FormView of(String title, String about, String action, String back, List<Field> fields) {
    return new FormView(title, about, action, back, fields, Map.of(), false);
  }

  /// Fields in which something is wrong.
  public List<Field> wrong() {
    return fields.stream().filter(field -> field.error() != null).toList();
  }
}
