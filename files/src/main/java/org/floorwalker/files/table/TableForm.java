package org.floorwalker.files.table;

import java.util.List;
import java.util.Optional;

/// The columns a kind of table has, in the order in which they are written.
///
/// @param name the form's name on the command line, e.g. `contacts`
/// @param columns at least one, with distinct names
public record TableForm(String name, List<Column> columns) {

  /// One column.
  ///
  /// @param name its header
  /// @param type what its cells hold
  /// @param required whether a table without it cannot be read
  public record Column(String name, ColumnType type, boolean required) {
    public static Column required(String name, ColumnType type) {
      return new Column(name, type, true);
    }

    public static Column optional(String name, ColumnType type) {
      return new Column(name, type, false);
    }
  }

  public TableForm {
    columns = List.copyOf(columns);
    if (columns.stream().map(Column::name).distinct().count() != columns.size()) {
      throw new IllegalArgumentException(
          "The form %s names a column twice.\nMaybe remove one.".formatted(name));
    }
  }

  public List<String> names() {
    return columns.stream().map(Column::name).toList();
  }

  public Optional<Column> find(String column) {
    return columns.stream().filter(c -> c.name().equals(column)).findFirst();
  }
}
