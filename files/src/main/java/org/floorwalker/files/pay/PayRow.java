package org.floorwalker.files.pay;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.floorwalker.files.CsvOutput;
import org.floorwalker.files.CsvTable;
import org.floorwalker.files.Parsed;
import org.floorwalker.planning.pay.DayClass;

/// One row of a pay agreement's table as it is written, right or wrong: so that a table can be
/// shown and edited cell by cell. What the cells mean is read by [PayTableReader].
///
/// @param cells by column; a column that is not named is empty
public record PayRow(Map<String, String> cells) {
  /// The columns in the order in which they are written.
  public static final List<String> COLUMNS =
      List.of(
          "row",
          "code",
          "group",
          "days",
          "from",
          "until",
          "after",
          "worth",
          "on_overtime",
          "source");

  static final Set<String> REQUIRED = Set.of("row", "code", "worth");

  public PayRow {
    cells = Map.copyOf(cells);
  }

  public String cell(String column) {
    return cells.getOrDefault(column, "");
  }

  /// The kind of row and its code, such as `limit day`.
  public String key() {
    return cell("row") + " " + cell("code");
  }

  /// The days it holds on; none when what is written is not understood.
  public Set<DayClass> days() {
    try {
      return cell("days").isEmpty()
          ? EnumSet.allOf(DayClass.class)
          : PayTableReader.days(cell("days"));
    } catch (IllegalArgumentException _) {
      return Set.of();
    }
  }

  /// The rows of a table with a header row, in their order.
  public static Parsed<List<PayRow>> read(String text, String file) {
    CsvTable table = new CsvTable(file, REQUIRED, Set.copyOf(COLUMNS));
    List<PayRow> rows = new ArrayList<>();
    try {
      table.read(
          new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
          row -> rows.add(new PayRow(cells(row))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return table.parsed(List.copyOf(rows));
  }

  private static Map<String, String> cells(CsvTable.Row row) {
    return COLUMNS.stream().collect(Collectors.toMap(column -> column, row::text));
  }

  /// The table with its header row: the second line is the first row.
  public static String text(List<PayRow> rows) {
    return CsvOutput.text(
        COLUMNS,
        sink ->
            rows.forEach(row -> sink.row(COLUMNS.stream().map(row::cell).toArray(String[]::new))));
  }
}
