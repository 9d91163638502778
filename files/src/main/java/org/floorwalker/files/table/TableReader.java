package org.floorwalker.files.table;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.floorwalker.files.Problem;
import org.floorwalker.files.Sentence;
import org.jspecify.annotations.Nullable;

/// Reads an outside table as one of our forms, row by row; problems and notices go to their sinks
/// as they are found.
public final class TableReader {
  private final TableForm form;
  private final ColumnMapping mapping;
  private final ProblemSink problems;
  private final Consumer<String> notices;
  private final Map<String, Integer> indexes = new HashMap<>();
  private final SourceTimes times;
  private final DateTimeFormatter dates;
  private String file = "";

  public TableReader(
      TableForm form, ColumnMapping mapping, ProblemSink problems, Consumer<String> notices) {
    this.form = form;
    this.mapping = mapping;
    this.problems = problems;
    this.notices = notices;
    this.times = new SourceTimes(mapping.spelling().zone(), mapping.spelling().timePattern());
    this.dates = ColumnMapping.Spelling.formatter(mapping.spelling().datePattern());
    form.names().forEach(name -> indexes.put(name, indexes.size()));
  }

  /// Reads the stream, handing each row to the consumer in order; does not close it.
  ///
  /// @param name the file's name, for problems
  public void read(InputStream in, String name, Consumer<TableRow> rows) throws IOException {
    file = name;
    try (CsvReader<CsvRecord> csv =
        CsvReader.builder()
            .fieldSeparator(mapping.layout().separator())
            .skipEmptyLines(true)
            .allowMissingFields(true)
            .allowExtraFields(true)
            .ofCsvRecord(utf8(in))) {
      readRecords(csv, rows);
    } catch (CsvParseException | UncheckedIOException | CharacterCodingException e) {
      if (e instanceof UncheckedIOException broken && !isCoding(e)) {
        throw broken.getCause();
      }
      reportUnreadable(e);
    }
  }

  private static Reader utf8(InputStream in) {
    return new InputStreamReader(
        in,
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT));
  }

  private static boolean isCoding(Exception e) {
    return e instanceof CharacterCodingException
        || e.getCause() instanceof CharacterCodingException;
  }

  private void reportUnreadable(Exception e) {
    if (isCoding(e)) {
      reportFile("not-text", "The file is not UTF-8 text.", "Save it as CSV in UTF-8.");
    } else {
      reportFile(
          "not-csv", "A cell or a row is too long for a table.", "Check quotes and separators.");
    }
  }

  private void readRecords(Iterable<CsvRecord> records, Consumer<TableRow> rows) {
    @Nullable List<int[]> places = mapping.layout().header() ? null : positions();
    boolean empty = true;
    for (CsvRecord record : records) {
      empty = false;
      if (places == null) {
        places = headerPlaces(record);
        if (places.isEmpty()) {
          return;
        }
      } else {
        readRow(record, places, rows);
      }
    }
    if (empty) {
      reportFile("empty-file", "The file is empty.", "Maybe the export did not finish.");
    }
  }

  private void readRow(CsvRecord record, List<int[]> places, Consumer<TableRow> rows) {
    String[] cells = new String[form.columns().size()];
    for (int i = 0; i < cells.length; i++) {
      cells[i] = cell(record, places.get(i));
    }
    TableRow row = new TableRow(this, record.getStartingLineNumber(), cells);
    if (cells.length > 0 && record.getField(0).indexOf('\0') >= 0) {
      row.problem("not-text", "", "The row holds binary data.", "Save the file as CSV in UTF-8.");
      return;
    }
    if (tooShort(record, places)) {
      row.problem(
          "wrong-cell-count",
          "",
          Sentence.of("The row has %s cells only.", record.getFieldCount()),
          Sentence.of("Check separators and quotes."));
      return;
    }
    rows.accept(row);
  }

  private boolean tooShort(CsvRecord record, List<int[]> places) {
    for (int i = 0; i < places.size(); i++) {
      if (form.columns().get(i).required() && largest(places.get(i)) >= record.getFieldCount()) {
        return true;
      }
    }
    return false;
  }

  private static int largest(int[] places) {
    int largest = -1;
    for (int place : places) {
      largest = Math.max(largest, place);
    }
    return largest;
  }

  private static String cell(CsvRecord record, int[] places) {
    if (places.length == 1) {
      return places[0] < record.getFieldCount() ? record.getField(places[0]).strip() : "";
    }
    StringBuilder joined = new StringBuilder();
    for (int place : places) {
      joined.append(place < record.getFieldCount() ? record.getField(place) : "").append(' ');
    }
    return joined.toString().strip();
  }

  private List<int[]> positions() {
    List<int[]> places = new ArrayList<>();
    for (TableForm.Column column : form.columns()) {
      places.add(
          mapping.placesOf(column.name()).stream()
              .mapToInt(place -> Integer.parseInt(place.strip()) - 1)
              .toArray());
    }
    return places;
  }

  private List<int[]> headerPlaces(CsvRecord header) {
    Map<String, Integer> found = new HashMap<>();
    for (int i = 0; i < header.getFieldCount(); i++) {
      String name = header.getField(i).replace("\uFEFF", "").strip();
      if (found.put(name, i) != null) {
        report(new Problem("duplicate-column", file, 1, name, "It stands twice.", "Remove one."));
      }
    }
    noteUnknown(found.keySet());
    List<int[]> places = new ArrayList<>();
    boolean missing = false;
    for (TableForm.Column column : form.columns()) {
      List<String> outside = mapping.placesOf(column.name());
      boolean there = !outside.isEmpty() && outside.stream().allMatch(p -> isThere(found, p));
      missing |= column.required() && !there;
      if (column.required() && !there) {
        reportMissing(column, outside);
      }
      places.add(there ? outside.stream().mapToInt(p -> place(found, p)).toArray() : new int[0]);
    }
    return missing ? List.of() : places;
  }

  private static boolean isThere(Map<String, Integer> found, String place) {
    return found.containsKey(place.strip()) || isPosition(place, found.size());
  }

  private static boolean isPosition(String place, int columns) {
    return place.strip().matches("\\d{1,4}") && Integer.parseInt(place.strip()) <= columns;
  }

  private static int place(Map<String, Integer> found, String place) {
    Integer byName = found.get(place.strip());
    return byName != null ? byName : Integer.parseInt(place.strip()) - 1;
  }

  private void reportMissing(TableForm.Column column, List<String> outside) {
    String sought = outside.isEmpty() ? column.name() : String.join(" + ", outside);
    report(
        new Problem(
            "missing-column",
            file,
            1,
            sought,
            "The column is missing.",
            "Add it to the header row, or correct the mapping."));
  }

  private void noteUnknown(Iterable<String> names) {
    for (String name : names) {
      boolean mapped =
          form.names().stream()
              .anyMatch(
                  ours -> mapping.placesOf(ours).stream().anyMatch(p -> p.strip().equals(name)));
      if (!mapped && mapping.layout().equals(ColumnMapping.Layout.PLAIN)) {
        notices.accept(
            "%s: column \"%s\" is not known and is ignored.".formatted(file, abbreviate(name)));
      }
    }
  }

  private void reportFile(String code, String wrong, String remedy) {
    report(new Problem(code, file, 0, "", wrong, remedy));
  }

  void report(Problem problem) {
    problems.problem(problem);
  }

  int indexOf(String column) {
    Integer index = indexes.get(column);
    if (index == null) {
      throw new IllegalArgumentException(
          "The form %s has no column %s.\nMaybe add it to the form."
              .formatted(form.name(), column));
    }
    return index;
  }

  String file() {
    return file;
  }

  SourceTimes times() {
    return times;
  }

  DateTimeFormatter dates() {
    return dates;
  }

  String decimalPoint(String text) {
    return mapping.spelling().decimalComma()
        ? text.replace(".", "").replace("\u00a0", "").replace(" ", "").replace(',', '.')
        : text;
  }

  String exampleNumber() {
    return mapping.spelling().decimalComma() ? "12,5" : "12.5";
  }

  /// What a time is to look like.
  Sentence exampleTime() {
    String pattern = mapping.spelling().timePattern();
    String zone = mapping.spelling().zone().getId();
    return pattern.isEmpty()
        ? Sentence.of(
            "a time such as 2027-03-29T08:15:00+02:00, or a local one that exists in %s", zone)
        : Sentence.of("a time written as %s that exists in %s", pattern, zone);
  }

  static String abbreviate(String text) {
    return text.length() > 60 ? text.substring(0, 57) + "..." : text;
  }
}
