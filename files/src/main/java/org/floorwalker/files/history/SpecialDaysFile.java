package org.floorwalker.files.history;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.floorwalker.files.CsvTable;
import org.floorwalker.files.Parsed;
import org.floorwalker.planning.forecast.SpecialDay;

/// Reads `holidays.csv`: `date,name[,kind]`, several names may share a date. The kind is `holiday`
/// when empty, else an event of the planner's own: `campaign`, `invoice run`, `outage`, `price
/// change` or `other event`.
public final class SpecialDaysFile {
  private static final String KINDS =
      "holiday, campaign, invoice run, outage, price change or other event";

  private SpecialDaysFile() {}

  public static Parsed<List<SpecialDay>> read(Path path) {
    CsvTable table =
        new CsvTable(String.valueOf(path.getFileName()), Set.of("date", "name"), Set.of("kind"));
    List<SpecialDay> days = new ArrayList<>();
    table.read(
        path,
        row -> {
          LocalDate date = row.parse("date", "a date such as 2027-12-24", LocalDate::parse);
          String name = row.required("name");
          SpecialDay.Kind kind =
              row.parseOr("kind", SpecialDay.Kind.HOLIDAY, KINDS, SpecialDaysFile::kind);
          if (date != null && name != null && kind != null) {
            days.add(new SpecialDay(date, name, kind));
          }
        });
    return table.parsed(days);
  }

  private static SpecialDay.Kind kind(String text) {
    return SpecialDay.Kind.valueOf(text.strip().toUpperCase(Locale.ROOT).replace(' ', '_'));
  }
}
