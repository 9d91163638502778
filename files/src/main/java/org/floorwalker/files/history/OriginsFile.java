package org.floorwalker.files.history;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.floorwalker.files.CsvTable;
import org.floorwalker.files.Parsed;

/// Reads the origins of a back-test: `origin`, the last training day.
public final class OriginsFile {
  private OriginsFile() {}

  public static Parsed<List<LocalDate>> read(Path path) {
    CsvTable table = new CsvTable(String.valueOf(path.getFileName()), Set.of("origin"), Set.of());
    List<LocalDate> origins = new ArrayList<>();
    table.read(
        path,
        row -> {
          LocalDate origin = row.parse("origin", "a date such as 2027-03-01", LocalDate::parse);
          if (origin != null) {
            origins.add(origin);
          }
        });
    return table.parsed(origins);
  }
}
