package org.floorwalker.app.history.web;

import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import org.floorwalker.app.history.SavedMapping;
import org.floorwalker.files.table.ColumnMapping;
import org.floorwalker.files.table.TableForm;
import org.floorwalker.files.table.TableSample;
import org.jspecify.annotations.Nullable;

/// How a table is read, as it was typed into the page.
record MappingForm(Map<String, String> sent) {
  static final String COLUMN = "column.";
  private static final int LONGEST_NAME = 60;

  /// The page for a sample that nobody has mapped yet.
  static MappingForm of(
      String name, String target, TableSample sample, Map<String, String> columns, ZoneId zone) {
    return of(
        new SavedMapping(
            name,
            target,
            new ColumnMapping(
                new ColumnMapping.Layout(sample.separator(), true),
                ColumnMapping.Spelling.plain(zone),
                columns)),
        sample);
  }

  /// The page for a mapping that is saved.
  static MappingForm of(SavedMapping saved, TableSample sample) {
    ColumnMapping mapping = saved.mapping();
    Map<String, String> sent = new LinkedHashMap<>();
    sent.put("name", saved.name());
    sent.put("target", saved.target());
    sent.put("sample", sample.text());
    sent.put("separator", word(mapping.layout().separator()));
    sent.put("header", mapping.layout().header() ? "yes" : "no");
    sent.put("decimal", mapping.spelling().decimalComma() ? "comma" : "point");
    sent.put("times", mapping.spelling().timePattern());
    sent.put("dates", mapping.spelling().datePattern());
    sent.put("zone", mapping.spelling().zone().getId());
    mapping.columns().forEach((ours, outside) -> sent.put(COLUMN + ours, outside));
    return new MappingForm(sent);
  }

  String get(String field) {
    return sent.getOrDefault(field, "").strip();
  }

  TableSample sample() {
    return new TableSample(sent.getOrDefault("sample", "").replace("\r\n", "\n"));
  }

  char separator() {
    return switch (get("separator")) {
      case "tab" -> '\t';
      case "semicolon" -> ';';
      case "bar" -> '|';
      default -> ',';
    };
  }

  private static String word(char separator) {
    return switch (separator) {
      case '\t' -> "tab";
      case ';' -> "semicolon";
      case '|' -> "bar";
      default -> "comma";
    };
  }

  /// Key of what is wrong, by field.
  Map<String, String> troubles(TableForm form) {
    Map<String, String> troubles = new LinkedHashMap<>();
    if (get("name").isEmpty() || get("name").length() > LONGEST_NAME) {
      troubles.put("name", "history.mapping.name.wrong");
    }
    if (!ZoneId.getAvailableZoneIds().contains(get("zone"))) {
      troubles.put("zone", "history.zone.wrong");
    }
    putPatternTrouble(troubles, "times");
    putPatternTrouble(troubles, "dates");
    form.columns().stream()
        .filter(column -> column.required() && get(COLUMN + column.name()).isEmpty())
        .forEach(column -> troubles.put(COLUMN + column.name(), "history.mapping.column.wrong"));
    return troubles;
  }

  private void putPatternTrouble(Map<String, String> troubles, String field) {
    try {
      String pattern = get(field);
      new ColumnMapping.Spelling(false, pattern, "", ZoneId.of("UTC"));
    } catch (IllegalArgumentException e) {
      troubles.put(field, "history.mapping.pattern.wrong");
    }
  }

  /// The mapping; null while zone or patterns cannot be read.
  @Nullable SavedMapping mapping(TableForm form) {
    Map<String, String> troubles = troubles(form);
    if (troubles.containsKey("zone")
        || troubles.containsKey("times")
        || troubles.containsKey("dates")) {
      return null;
    }
    Map<String, String> columns = new LinkedHashMap<>();
    form.names().forEach(ours -> columns.put(ours, get(COLUMN + ours)));
    columns.values().removeIf(String::isEmpty);
    ColumnMapping.Spelling spelling =
        new ColumnMapping.Spelling(
            get("decimal").equals("comma"), get("times"), get("dates"), ZoneId.of(get("zone")));
    ColumnMapping.Layout layout =
        new ColumnMapping.Layout(separator(), !get("header").equals("no"));
    return new SavedMapping(
        get("name"), get("target"), new ColumnMapping(layout, spelling, columns));
  }
}
