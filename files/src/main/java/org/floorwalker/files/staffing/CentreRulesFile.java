package org.floorwalker.files.staffing;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.floorwalker.files.CsvTable;
import org.floorwalker.files.CsvTable.Row;
import org.floorwalker.files.DecimalNumber;
import org.floorwalker.files.Parsed;
import org.floorwalker.files.Problem;
import org.floorwalker.files.Sentence;
import org.floorwalker.planning.staffing.CentreRules;
import org.floorwalker.planning.staffing.CustomerTime.Band;
import org.floorwalker.planning.staffing.MinimumPeople;
import org.jspecify.annotations.Nullable;

/// Reads what centres ask of all their queues together: `centres.csv` with
/// `site,customer_time_from,customer_time_to,customer_time_ceiling,planned_away` (shares of paid
/// time) and `lines.csv` with `site,language,minimum_people,minimum_night`. Both may be absent.
public final class CentreRulesFile {
  private final Map<String, Band> bands = new HashMap<>();
  private final Map<String, Double> away = new HashMap<>();
  private final Map<String, Map<String, MinimumPeople>> lines = new TreeMap<>();
  private final List<Problem> problems = new ArrayList<>();

  private CentreRulesFile() {}

  /// Reads both files, each if it is there.
  ///
  /// @return rules by site
  public static Parsed<Map<String, CentreRules>> read(
      @Nullable Path centres, @Nullable Path lines) {
    CentreRulesFile file = new CentreRulesFile();
    file.readIfThere(
        centres,
        new CsvTable(
            "centres.csv",
            Set.of("site", "customer_time_from", "customer_time_to", "customer_time_ceiling"),
            Set.of("planned_away")),
        file::takeCentre);
    file.readIfThere(
        lines,
        new CsvTable(
            "lines.csv", Set.of("site", "language"), Set.of("minimum_people", "minimum_night")),
        file::takeLine);
    return new Parsed<>(file.rules(), file.problems, List.of());
  }

  private void readIfThere(@Nullable Path path, CsvTable table, Consumer<Row> sink) {
    if (path != null) {
      table.read(path, sink);
      problems.addAll(table.parsed(path).problems());
    }
  }

  private void takeCentre(Row row) {
    String site = row.required("site");
    Double from = share(row, "customer_time_from", null);
    Double to = share(row, "customer_time_to", null);
    Double ceiling = share(row, "customer_time_ceiling", null);
    Double planned = share(row, "planned_away", CentreRules.USUAL_AWAY);
    if (site == null || from == null || to == null || ceiling == null || planned == null) {
      return;
    }
    try {
      bands.put(site, new Band(from, to, ceiling));
      away.put(site, planned);
    } catch (IllegalArgumentException e) {
      row.problem(
          "contradiction",
          "customer_time_ceiling",
          Sentence.of("The band %s to %s does not lie under the ceiling %s.", from, to, ceiling),
          Sentence.of("Write them in rising order, such as 0.55, 0.72, 0.80."));
    }
  }

  private static @Nullable Double share(Row row, String column, @Nullable Double absent) {
    return absent == null
        ? row.parse(column, "a share from 0 to 0.99", CentreRulesFile::share)
        : row.parseOr(column, absent, "a share from 0 to 0.99", CentreRulesFile::share);
  }

  private static double share(String text) {
    double value = DecimalNumber.parse(text);
    if (!(value >= 0 && value < 1)) {
      throw new IllegalArgumentException(text);
    }
    return value;
  }

  private void takeLine(Row row) {
    String site = row.required("site");
    String language = row.required("language");
    Integer byDay = people(row, "minimum_people", 0);
    Integer atNight = byDay == null ? null : people(row, "minimum_night", byDay);
    if (site != null && language != null && byDay != null && atNight != null) {
      lines
          .computeIfAbsent(site, key -> new TreeMap<>())
          .put(language, new MinimumPeople(byDay, atNight));
    }
  }

  private static @Nullable Integer people(Row row, String column, int absent) {
    return row.parseOr(
        column,
        absent,
        "a whole number from 0",
        text -> {
          int value = Integer.parseInt(text);
          if (value < 0 || value > 100_000) {
            throw new IllegalArgumentException(text);
          }
          return value;
        });
  }

  private Map<String, CentreRules> rules() {
    Map<String, CentreRules> rules = new TreeMap<>();
    bands.forEach(
        (site, band) ->
            rules.put(
                site,
                new CentreRules(
                    band,
                    away.getOrDefault(site, CentreRules.USUAL_AWAY),
                    lines.getOrDefault(site, Map.of()))));
    lines.forEach(
        (site, of) -> rules.putIfAbsent(site, new CentreRules(null, CentreRules.USUAL_AWAY, of)));
    return rules;
  }
}
