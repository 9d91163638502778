package org.floorwalker.files.staffing;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.floorwalker.files.CsvOutput;
import org.floorwalker.files.CsvTable;
import org.floorwalker.files.Parsed;

/// A table of cases with its result columns computed.
///
/// @param header columns given, then columns computed
/// @param rows cells in that order; bad rows are left out
public record ErlangTable(List<String> header, List<List<String>> rows) {
  public ErlangTable {
    header = List.copyOf(header);
    rows = List.copyOf(rows);
  }

  /// Reads the cases and computes their results; what the result columns held is ignored.
  public static Parsed<ErlangTable> compute(ErlangModel model, Path cases) {
    CsvTable table =
        new CsvTable(
            String.valueOf(cases.getFileName()),
            Set.copyOf(model.given()),
            Set.copyOf(model.results()));
    List<CaseRow> rows = new ArrayList<>();
    table.read(cases, row -> rows.add(new CaseRow(row)));
    List<List<String>> results = model.compute(rows);
    List<List<String>> whole = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      if (!rows.get(i).isBad() && !results.get(i).isEmpty()) {
        whole.add(joined(model, rows.get(i), results.get(i)));
      }
    }
    List<String> header = Stream.concat(model.given().stream(), model.results().stream()).toList();
    return table.parsed(new ErlangTable(header, whole));
  }

  private static List<String> joined(ErlangModel model, CaseRow row, List<String> results) {
    return Stream.concat(model.given().stream().map(row::text), results.stream()).toList();
  }

  /// Writes the table beside its name and puts it in place.
  public void write(Path output) {
    CsvOutput.write(
        output, header, sink -> rows.forEach(row -> sink.row(row.toArray(String[]::new))));
  }
}
