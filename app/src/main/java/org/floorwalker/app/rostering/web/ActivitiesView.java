package org.floorwalker.app.rostering.web;

import java.util.List;
import org.floorwalker.app.platform.pages.Field;
import org.floorwalker.app.rostering.Activity;

/// Activities to place.
///
/// @param form fields of a new one
public record ActivitiesView(List<Row> rows, List<Field> form) {
  public ActivitiesView {
    rows = List.copyOf(rows);
    form = List.copyOf(form);
  }

  /// @param leader name of who holds it, empty when nobody does
  /// @param people names of everybody else
  public record Row(Activity activity, String leader, List<String> people) {
    public Row {
      people = List.copyOf(people);
    }
  }
}
