package org.floorwalker.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.floorwalker.files.CsvTable;
import org.floorwalker.files.CsvTable.Row;
import org.floorwalker.planning.demand.IntervalHistory;
import org.floorwalker.planning.demand.QueueId;
import org.floorwalker.planning.forecast.SpecialDay;

/// The real contact series of the folder `FLOORWALKER_DATA`, in the form the forecaster reads.
public final class ForecastData {
  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
  private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("H:mm:ss");
  private static final LocalDate EMS_FROM = LocalDate.of(2014, 1, 1);

  private final Path folder;

  public ForecastData(Path folder) {
    this.folder = folder;
  }

  /// The data where the environment names its folder and it is there.
  public static Optional<ForecastData> find() {
    return Optional.ofNullable(System.getenv("FLOORWALKER_DATA"))
        .map(root -> Path.of(root, "forecast"))
        .filter(Files::isDirectory)
        .map(ForecastData::new);
  }

  /// One series as scored: its history, zone, calendar and origins.
  public record Series(
      String name, IntervalHistory history, ZoneId zone, List<SpecialDay> specialDays) {}

  public List<String> names() {
    return List.of(
        "bank_na",
        "anonbank",
        "ems_bronx",
        "ems_queens",
        "ems_richmond",
        "van311",
        "feb_PS",
        "feb_NW");
  }

  public Series read(String name) {
    return switch (name) {
      case "bank_na" -> series(name, 15, bank(), "America/New_York", "us");
      // These two have every half-hour of every day: their clocks never change.
      case "anonbank" -> series(name, 30, anonbank(), "UTC", "il");
      case "ems_bronx", "ems_queens", "ems_richmond" ->
          series(name, 60, ems(name), "America/New_York", "us");
      case "van311" -> series(name, 1440, vancouver(), "America/Vancouver", "bc");
      case "feb_PS", "feb_NW" -> series(name, 30, february(name.substring(4)), "UTC", "il");
      default -> throw new IllegalArgumentException("No series is called " + name + ".");
    };
  }

  /// Last training days of the series' tests.
  public List<LocalDate> origins(String name) {
    List<LocalDate> origins = new ArrayList<>();
    rows(
        "origins.csv",
        Set.of("series", "origin", "prophet_ran"),
        row -> {
          if (row.text("series").equals(name)) {
            origins.add(LocalDate.parse(row.text("origin")));
          }
        });
    return origins;
  }

  /// Origins on which the anchor "prophet" ran.
  public List<LocalDate> prophetOrigins() {
    List<LocalDate> origins = new ArrayList<>();
    rows(
        "origins.csv",
        Set.of("series", "origin", "prophet_ran"),
        row -> {
          if (row.text("prophet_ran").equals("yes")) {
            origins.add(LocalDate.parse(row.text("origin")));
          }
        });
    return origins;
  }

  private Series series(
      String name, int minutes, Map<LocalDateTime, Double> local, String zone, String calendar) {
    ZoneId zoneId = ZoneId.of(zone);
    IntervalHistory.Builder builder =
        IntervalHistory.builder(new QueueId(name), Duration.ofMinutes(minutes));
    local.forEach((at, calls) -> addLocal(builder, at, calls, zoneId, minutes));
    return new Series(name, builder.build(), zoneId, specialDays(calendar));
  }

  /// A single row in autumn's doubled hour holds both hours; spring's skipped hour has no row.
  private static void addLocal(
      IntervalHistory.Builder builder, LocalDateTime at, double calls, ZoneId zone, int minutes) {
    boolean doubled = minutes < 1440 && zone.getRules().getValidOffsets(at).size() == 2;
    Instant first = at.atZone(zone).withEarlierOffsetAtOverlap().toInstant();
    builder.add(first, doubled ? calls / 2 : calls);
    if (doubled) {
      builder.add(at.atZone(zone).withLaterOffsetAtOverlap().toInstant(), calls / 2);
    }
  }

  private List<SpecialDay> specialDays(String calendar) {
    List<SpecialDay> days = new ArrayList<>();
    rows(
        "holidays.csv",
        Set.of("calendar", "date", "holiday"),
        row -> {
          if (row.text("calendar").equals(calendar)) {
            days.add(new SpecialDay(LocalDate.parse(row.text("date")), row.text("holiday")));
          }
        });
    return days;
  }

  private Map<LocalDateTime, Double> bank() {
    Map<LocalDateTime, Double> counts = new TreeMap<>();
    rows(
        "bank_na_2003_5min.csv.gz",
        Set.of("start_local", "calls"),
        row -> {
          LocalDateTime start = LocalDateTime.parse(row.text("start_local"), MINUTE);
          if (start.getHour() < 21) {
            merge(counts, start, 15, row.text("calls"));
          }
        });
    return counts;
  }

  private Map<LocalDateTime, Double> anonbank() {
    Map<LocalDateTime, Double> counts = new TreeMap<>();
    rows(
        "anonbank_1999_6min_jan_aug.csv.gz",
        Set.of("date", "slot6", "calls"),
        row -> {
          int minute = 6 * Integer.parseInt(row.text("slot6"));
          LocalDate date = LocalDate.parse(row.text("date"));
          merge(counts, date.atStartOfDay().plusMinutes(minute), 30, row.text("calls"));
        });
    return counts;
  }

  private static void merge(
      Map<LocalDateTime, Double> counts, LocalDateTime at, int minutes, String calls) {
    counts.merge(floor(at, minutes), Double.valueOf(calls), Double::sum);
  }

  private static LocalDateTime floor(LocalDateTime at, int minutes) {
    int minute = at.getHour() * 60 + at.getMinute();
    return at.toLocalDate().atStartOfDay().plusMinutes(minute / minutes * minutes);
  }

  private Map<LocalDateTime, Double> ems(String name) {
    Map<LocalDateTime, Double> counts = new TreeMap<>();
    rows(
        "nyc_" + name + "_hourly_2010_2019.csv.gz",
        Set.of("date", "hour", "calls"),
        row -> {
          LocalDate date = LocalDate.parse(row.text("date"));
          if (!date.isBefore(EMS_FROM)) {
            int hour = Integer.parseInt(row.text("hour"));
            counts.put(date.atTime(hour, 0), Double.valueOf(row.text("calls")));
          }
        });
    return counts;
  }

  private Map<LocalDateTime, Double> vancouver() {
    Map<LocalDateTime, Double> counts = new TreeMap<>();
    rows(
        "vancouver311_daily_2009_2017.csv.gz",
        Set.of("date", "calls_offered"),
        row -> {
          LocalDate date = LocalDate.parse(row.text("date"));
          counts.put(date.atStartOfDay(), Double.valueOf(row.text("calls_offered")));
        });
    return counts;
  }

  /// Calls of one type by half-hour of arrival; every half-hour of a day with calls is a row.
  private Map<LocalDateTime, Double> february(String type) {
    Map<LocalDateTime, Double> counts = new TreeMap<>();
    rows(
        "anonbank_1999_feb_calls_PS_NW.csv.gz",
        Set.of("type", "date", "vru_entry", "outcome"),
        row -> {
          if (row.text("type").equals(type) && !row.text("outcome").equals("PHANTOM")) {
            LocalDate date = LocalDate.parse(row.text("date"));
            for (int slot = 0; slot < 48; slot++) {
              counts.putIfAbsent(date.atStartOfDay().plusMinutes(30L * slot), 0.0);
            }
            merge(counts, date.atTime(LocalTime.parse(row.text("vru_entry"), SECOND)), 30, "1");
          }
        });
    return counts;
  }

  private void rows(String file, Set<String> columns, Consumer<Row> consumer) {
    CsvTable table = new CsvTable(file, columns, Set.of());
    table.read(folder.resolve(file), consumer);
    if (!table.parsed(0).isClean()) {
      throw new UncheckedIOException(new IOException(table.parsed(0).problems().getFirst().line()));
    }
  }
}
