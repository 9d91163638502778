package org.floorwalker.files.history;

import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.floorwalker.files.CsvTable;
import org.floorwalker.files.CsvTable.Row;
import org.floorwalker.files.Parsed;
import org.floorwalker.planning.demand.QueueId;
import org.floorwalker.planning.time.OpeningHours;
import org.floorwalker.planning.time.OpeningHours.Hours;
import org.jspecify.annotations.Nullable;

/// Reads `opening.csv` and `site_opening.csv`: `queue,weekday,date,opens,closes`, or `site` for
/// `queue`: hours by weekday (1 = Monday) or for one date, which wins; empty hours are closed.
/// Several rows of a day are several stretches.
public final class OpeningFile {
  /// Columns of which a row has one.
  public static final Set<String> DAY = Set.of("weekday", "date");

  private final String named;
  private final Map<String, Week> weeks = new LinkedHashMap<>();

  /// @param named the column that tells whose hours they are
  public OpeningFile(String named) {
    this.named = named;
  }

  /// Hours of one queue or site while they are read.
  private static final class Week {
    private final Map<DayOfWeek, List<Hours>> byWeekday = new EnumMap<>(DayOfWeek.class);
    private final Map<LocalDate, List<Hours>> byDate = new HashMap<>();

    private void add(@Nullable DayOfWeek weekday, @Nullable LocalDate date, List<Hours> hours) {
      if (date != null) {
        byDate.computeIfAbsent(date, d -> new ArrayList<>()).addAll(hours);
      } else if (weekday != null) {
        byWeekday.computeIfAbsent(weekday, d -> new ArrayList<>()).addAll(hours);
      }
    }
  }

  public static Parsed<Map<QueueId, OpeningHours>> read(Path path) {
    OpeningFile file = new OpeningFile("queue");
    CsvTable table = new CsvTable(String.valueOf(path.getFileName()), file.columns(), DAY);
    table.read(path, file::take);
    Map<QueueId, OpeningHours> hours = new LinkedHashMap<>();
    file.hours().forEach((queue, opening) -> hours.put(new QueueId(queue), opening));
    return table.parsed(hours);
  }

  public Set<String> columns() {
    return Set.of(named, "opens", "closes");
  }

  /// What was read, by name.
  public Map<String, OpeningHours> hours() {
    Map<String, OpeningHours> hours = new LinkedHashMap<>();
    weeks.forEach((name, week) -> hours.put(name, new OpeningHours(week.byWeekday, week.byDate)));
    return hours;
  }

  public void take(Row row) {
    String name = row.required(named);
    LocalDate date = row.has("date") ? parseDate(row) : null;
    DayOfWeek weekday = row.has("weekday") ? parseWeekday(row) : null;
    if (!row.has("date") && !row.has("weekday")) {
      row.problem(
          "missing-value", "weekday", "Neither weekday nor date is given.", "Fill in one of them.");
    }
    List<Hours> hours = hours(row);
    if (name != null && !row.isBad()) {
      weeks.computeIfAbsent(name, _ -> new Week()).add(weekday, date, hours);
    }
  }

  private static @Nullable LocalDate parseDate(Row row) {
    return row.parse("date", "a date such as 2027-12-24", LocalDate::parse);
  }

  private static @Nullable DayOfWeek parseWeekday(Row row) {
    return row.parse(
        "weekday", "a weekday from 1 (Monday) to 7", t -> DayOfWeek.of(Integer.parseInt(t)));
  }

  private static List<Hours> hours(Row row) {
    if (!row.has("opens") && !row.has("closes")) {
      return List.of();
    }
    Integer opens = row.parse("opens", "a time such as 08:00", OpeningFile::minute);
    Integer closes = row.parse("closes", "a time such as 16:30 or 24:00", OpeningFile::minute);
    return opens == null || closes == null || opens == 1440
        ? List.of()
        : List.of(new Hours(opens, closes));
  }

  private static int minute(String text) {
    return text.equals("24:00") ? 1440 : LocalTime.parse(text).toSecondOfDay() / 60;
  }
}
