package org.floorwalker.app.people.web;

import java.util.List;
import java.util.Map;
import org.floorwalker.files.people.PeopleForm;

/// A table of the organisation, with a way to each row.
///
/// @param forms the tables one may look at
/// @param columns those shown in the list
public record RowsView(
    PeopleForm form,
    List<PeopleForm> forms,
    List<String> columns,
    List<Map<String, String>> rows,
    boolean mayChange) {

  /// Name of a form in addresses and keys.
  public static String name(PeopleForm form) {
    return form.form().name();
  }

  /// Whether each row has opening hours of its own to change.
  public boolean hasOpening() {
    return mayChange && form == PeopleForm.QUEUES;
  }

  /// The row's code.
  public String code(Map<String, String> row) {
    return row.getOrDefault(form.form().names().getFirst(), "");
  }
}
