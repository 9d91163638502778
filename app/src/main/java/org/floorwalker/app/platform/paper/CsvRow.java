package org.floorwalker.app.platform.paper;

import java.util.List;
import java.util.stream.Collectors;

/// A row of a table that people take along and open in a spreadsheet: RFC 4180, and nothing
/// somebody typed is run as a formula there.
public final class CsvRow {
  private CsvRow() {}

  /// The cells with their line end.
  public static String of(List<String> cells) {
    return cells.stream().map(CsvRow::quoted).collect(Collectors.joining(",")) + "\r\n";
  }

  /// A cell that a spreadsheet would take for a formula is given a mark before it; a plain negative
  /// number is none.
  private static String quoted(String cell) {
    String safe = cell.matches("(?s)[=+@\\t\\r].*|-(?!\\d+$).*") ? "'" + cell : cell;
    boolean plain = safe.matches("[^\",\\r\\n]*");
    return plain ? safe : "\"" + safe.replace("\"", "\"\"") + "\"";
  }
}
