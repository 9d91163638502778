package org.floorwalker.app.learning.web;

import java.util.List;
import java.util.Map;
import org.floorwalker.app.platform.pages.Field;

/// A page with one form.
///
/// @param title key of the page's title
/// @param about what it is about, empty when it is something new
/// @param hidden fields that are sent along
/// @param area label key of a text area named `content`, empty when there is none
/// @param content what stands in the text area
/// @param contentIsWrong whether the text area must hold an address and does not
/// @param overtaken whether somebody else has changed the same thing meanwhile
public record FormView(
    String title,
    String about,
    String action,
    String back,
    List<Field> fields,
    Map<String, String> hidden,
    String area,
    String content,
    boolean contentIsWrong,
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
    return new FormView(title, about, action, back, fields, Map.of(), "", "", false, false);
  }

  /// Fields in which something is wrong.
  public List<Field> wrong() {
    return fields.stream().filter(field -> field.error() != null).toList();
  }
}
