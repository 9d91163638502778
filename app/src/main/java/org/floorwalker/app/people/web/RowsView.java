package org.floorwalker.app.people.web;

import java.util.List;
import java.util.Map;
import org.floorwalker.app.people.Eea;
import org.floorwalker.files.people.PeopleForm;

/// A table of the organisation, with a way to each row.
///
/// @param forms the tables one may look at
/// @param columns those shown in the list
/// @param units front and back office by country, on the page of teams
public record RowsView(
    PeopleForm form,
    List<PeopleForm> forms,
    List<String> columns,
    List<Map<String, String>> rows,
    List<UnitLine> units,
    boolean mayChange) {

  /// Whether the row is of a site to which personal data may go on grounds of transfer only.
  public boolean isOutsideEea(Map<String, String> row) {
    return form == PeopleForm.SITES && !Eea.covers(row.getOrDefault("country", ""));
  }

  /// Whether any row is.
  public boolean hasOutsideEea() {
    return rows.stream().anyMatch(this::isOutsideEea);
  }

  /// Whether rows are known by a code and change one by one; meals and breaks change together.
  static boolean hasCodes(PeopleForm form) {
    return form != PeopleForm.BREAKS;
  }

  /// Whether each row has a way to change it.
  public boolean changesRows() {
    return mayChange && hasCodes(form);
  }

  /// Where something is added, or the whole table changed.
  public String changeAt() {
    return "/organisation/" + name(form) + (hasCodes(form) ? "/row" : "/table");
  }

  /// Name of a form in addresses and keys.
  public static String name(PeopleForm form) {
    return form.form().name();
  }

  /// Whether each row has opening hours of its own to change.
  public boolean hasOpening() {
    return mayChange && (form == PeopleForm.QUEUES || form == PeopleForm.SITES);
  }

  /// The row's code.
  public String code(Map<String, String> row) {
    return row.getOrDefault(form.form().names().getFirst(), "");
  }
}
