package org.floorwalker.app.people.web;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.floorwalker.app.platform.pages.Field;
import org.floorwalker.files.people.PeopleForm;
import org.floorwalker.files.table.ColumnType;
import org.floorwalker.files.table.TableForm;

/// Makes the fields of a form out of its columns, and reads them back.
final class RowForms {
  /// Columns that may be empty although a file must have them.
  private static final Set<String> MAY_BE_EMPTY =
      Set.of(
          "language",
          "service_definition",
          "max_occupancy",
          "patience_seconds",
          "concurrency",
          "shrinkage",
          "team",
          "leader",
          "skills",
          "site");

  /// Columns in which a file and the form say `yes` or `no`.
  private static final Set<String> YES_OR_NO = Set.of("night", "ready");

  private RowForms() {}

  static List<Field> fields(PeopleForm form, Map<String, String> values, Set<String> fixed) {
    List<Field> fields = new ArrayList<>();
    for (TableForm.Column column : form.form().columns()) {
      if (!fixed.contains(column.name())) {
        fields.add(field(form, column, values));
      }
    }
    return fields;
  }

  private static Field field(PeopleForm form, TableForm.Column column, Map<String, String> values) {
    String label = "people.column." + column.name().replace('_', '-');
    Field field =
        column.type() == ColumnType.DATE
            ? Field.date(column.name(), label)
            : Field.text(column.name(), label);
    if (YES_OR_NO.contains(column.name())) {
      field = field.help("people.yes-or-no");
    }
    if (column.name().equals("goal")) {
      field = field.help("people.goal.help");
    }
    boolean optional =
        !column.required() || (MAY_BE_EMPTY.contains(column.name()) && form != PeopleForm.TEAMS);
    return (optional ? field.optionally() : field).value(values.getOrDefault(column.name(), ""));
  }

  /// The columns of the form among what was sent.
  static Map<String, String> row(PeopleForm form, Map<String, String> sent) {
    Map<String, String> row = new LinkedHashMap<>();
    form.form().names().forEach(name -> row.put(name, sent.getOrDefault(name, "").strip()));
    return row;
  }

  /// Rows in one hidden field, to see later whether somebody was quicker.
  static String packed(List<Map<String, String>> rows) {
    String cells =
        rows.stream().flatMap(row -> row.values().stream()).collect(Collectors.joining("\u001f"));
    return Base64.getUrlEncoder().encodeToString(cells.getBytes(StandardCharsets.UTF_8));
  }
}
