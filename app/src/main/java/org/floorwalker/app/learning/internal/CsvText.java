package org.floorwalker.app.learning.internal;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Comma-separated values (RFC 4180).
public final class CsvText {
  private final StringBuilder text = new StringBuilder();

  public CsvText(String... columns) {
    row((Object[]) columns);
  }

  public void row(@Nullable Object... cells) {
    List<String> quoted = new ArrayList<>();
    for (Object cell : cells) {
      quoted.add(quoted(cell == null ? "" : cell.toString()));
    }
    text.append(String.join(",", quoted)).append("\r\n");
  }

  /// A cell that a spreadsheet would take for a formula is given a mark before it.
  private static String quoted(String cell) {
    String safe = cell.matches("(?s)[=+\\-@\\t\\r].*") ? "'" + cell : cell;
    return safe.matches("(?s).*[,\"\\r\\n].*") ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
  }

  public String text() {
    return text.toString();
  }
}
