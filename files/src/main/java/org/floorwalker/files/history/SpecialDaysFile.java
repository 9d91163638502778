package org.floorwalker.files.history;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.floorwalker.files.CsvTable;
import org.floorwalker.files.Parsed;
import org.floorwalker.planning.forecast.SpecialDay;

/// Reads `holidays.csv`: `date,name`, several names may share a date.
public final class SpecialDaysFile {
  private SpecialDaysFile() {}

  public static Parsed<List<SpecialDay>> read(Path path) {
    CsvTable table =
        new CsvTable(String.valueOf(path.getFileName()), Set.of("date", "name"), Set.of());
    List<SpecialDay> days = new ArrayList<>();
    table.read(
        path,
        row -> {
          LocalDate date = row.parse("date", "a date such as 2027-12-24", LocalDate::parse);
          String name = row.required("name");
          if (date != null && name != null) {
            days.add(new SpecialDay(date, name));
          }
        });
    return table.parsed(days);
  }
}
