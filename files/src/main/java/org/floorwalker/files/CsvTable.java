package org.floorwalker.files;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/// Reads a comma-separated file with a header row, row by row, and collects its problems.
///
/// UTF-8 (a byte-order mark is skipped), RFC 4180 quotes, `.gz` unpacked on the way. Unknown
/// columns become a notice; a missing required column is one problem and no row is read.
public final class CsvTable {
  private final String file;
  private final Set<String> required;
  private final Set<String> optional;
  private final List<Problem> problems = new ArrayList<>();
  private final List<String> notices = new ArrayList<>();

  /// @param file name used in problems
  /// @param required columns that must be there
  /// @param optional columns that may be there
  public CsvTable(String file, Set<String> required, Set<String> optional) {
    this.file = file;
    this.required = required;
    this.optional = optional;
  }

  /// One data row: cells by column name, with its place for problems.
  public final class Row {
    private final long line;
    private final Map<String, Integer> columns;
    private final CsvRecord cells;
    private boolean bad;

    Row(long line, Map<String, Integer> columns, CsvRecord cells) {
      this.line = line;
      this.columns = columns;
      this.cells = cells;
    }

    public long line() {
      return line;
    }

    public boolean has(String column) {
      return columns.containsKey(column) && !text(column).isEmpty();
    }

    /// The trimmed cell, empty when the column is absent.
    public String text(String column) {
      Integer index = columns.get(column);
      return index == null || index >= cells.getFieldCount() ? "" : cells.getField(index).strip();
    }

    /// The cell, or null with a problem noted when it is empty.
    public @Nullable String required(String column) {
      String text = text(column);
      if (text.isEmpty()) {
        problem("missing-value", column, "The cell is empty.", "Fill it in.");
        return null;
      }
      return text;
    }

    /// The cell read by the parser; null with a problem noted when empty or unreadable.
    public <T> @Nullable T parse(String column, String expected, CellParser<T> parser) {
      String text = required(column);
      return text == null ? null : parse(column, text, expected, parser);
    }

    /// The cell read by the parser, or the fallback when it is empty; null with a problem noted
    /// when unreadable.
    public <T> @Nullable T parseOr(
        String column, T fallback, String expected, CellParser<T> parser) {
      String text = text(column);
      return text.isEmpty() ? fallback : parse(column, text, expected, parser);
    }

    private <T> @Nullable T parse(
        String column, String text, String expected, CellParser<T> parser) {
      try {
        return parser.parse(text);
      } catch (RuntimeException e) {
        problem(
            "unreadable-value",
            column,
            Sentence.of("\"%s\" is not understood.", abbreviate(text)),
            Sentence.of("Write " + expected + "."));
        return null;
      }
    }

    /// Notes a problem of this row, told in sentences without values; the row then counts as bad.
    public void problem(String code, String column, String wrong, String remedy) {
      problem(code, column, Sentence.of(wrong), Sentence.of(remedy));
    }

    /// Notes a problem of this row; the row then counts as bad.
    public void problem(String code, String column, Sentence wrong, Sentence remedy) {
      bad = true;
      problems.add(new Problem(code, file, line, column, wrong, remedy));
    }

    public boolean isBad() {
      return bad;
    }
  }

  /// Turns the text of a cell into a value; throws any runtime exception when it cannot.
  @FunctionalInterface
  public interface CellParser<T> {
    T parse(String text);
  }

  /// Reads the file, handing each data row to the consumer in order.
  ///
  /// @throws UncheckedIOException when the file cannot be read at all
  public void read(Path path, Consumer<Row> consumer) {
    if (Files.isDirectory(path)) {
      throw new UncheckedIOException(
          file + " cannot be read: it is a folder.", new FileSystemException(file));
    }
    try (InputStream raw = new BufferedInputStream(Files.newInputStream(path), 1 << 16)) {
      read(path.toString().endsWith(".gz") ? new GZIPInputStream(raw, 1 << 16) : raw, consumer);
    } catch (IOException e) {
      String why = e instanceof NoSuchFileException ? "There is no such file." : e.getMessage();
      throw new UncheckedIOException(file + " cannot be read: " + why, e);
    }
  }

  /// Reads the stream as the file; does not close it.
  public void read(InputStream in, Consumer<Row> consumer) throws IOException {
    Reader reader =
        new InputStreamReader(
            in,
            StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT));
    try (CsvReader<CsvRecord> csv =
        CsvReader.builder()
            .detectBomHeader(false)
            .skipEmptyLines(true)
            .allowMissingFields(true)
            .allowExtraFields(true)
            .ofCsvRecord(reader)) {
      readRecords(csv, consumer);
    } catch (CsvParseException | UncheckedIOException e) {
      problems.add(unreadable(e));
    } catch (CharacterCodingException e) {
      problems.add(unreadable(e));
    }
  }

  private Problem unreadable(Exception e) {
    boolean coding =
        e.getCause() instanceof CharacterCodingException || e instanceof CharacterCodingException;
    return coding
        ? new Problem(
            "not-text", file, 0, "", "The file is not UTF-8 text.", "Save it as CSV in UTF-8.")
        : new Problem(
            "not-csv",
            file,
            0,
            "",
            Sentence.of(
                "The file is not readable as CSV: %s.", abbreviate(String.valueOf(e.getMessage()))),
            Sentence.of("Check quotes and separators; the separator is a comma."));
  }

  private void readRecords(Iterable<CsvRecord> records, Consumer<Row> consumer) {
    Map<String, Integer> columns = null;
    for (CsvRecord record : records) {
      if (columns == null) {
        columns = header(record);
        if (!columns.keySet().containsAll(required)) {
          return;
        }
      } else {
        consumeRow(columns, record, consumer);
      }
    }
    if (columns == null) {
      problems.add(
          new Problem("empty-file", file, 0, "", "The file is empty.", "Write a header row."));
    }
  }

  private void consumeRow(Map<String, Integer> columns, CsvRecord record, Consumer<Row> consumer) {
    Row row = new Row(record.getStartingLineNumber(), columns, record);
    if (record.getFieldCount() > columns.size() || record.getFieldCount() < columns.size()) {
      row.problem(
          "wrong-cell-count",
          "",
          Sentence.of(
              "The row has %s cells, the header %s.", record.getFieldCount(), columns.size()),
          Sentence.of("Check commas and quotes."));
      return;
    }
    consumer.accept(row);
  }

  private Map<String, Integer> header(CsvRecord record) {
    Map<String, Integer> columns = new HashMap<>();
    if (isSeparatedOtherwise(record)) {
      problems.add(
          new Problem(
              "wrong-separator",
              file,
              1,
              "",
              "The columns are not separated by commas.",
              "Save the file as CSV with commas."));
      return columns;
    }
    for (int i = 0; i < record.getFieldCount(); i++) {
      String name = record.getField(i).replace("\uFEFF", "").strip();
      if (columns.put(name, i) != null) {
        problems.add(
            new Problem(
                "duplicate-column", file, 1, name, "The column stands twice.", "Remove one."));
      }
      if (!required.contains(name) && !optional.contains(name)) {
        notices.add(
            "%s: column \"%s\" is not known and is ignored.".formatted(file, abbreviate(name)));
      }
    }
    required.stream()
        .filter(name -> !columns.containsKey(name))
        .sorted()
        .forEach(
            name ->
                problems.add(
                    new Problem(
                        "missing-column",
                        file,
                        1,
                        name,
                        "The column is missing.",
                        "Add it to the header row.")));
    return columns;
  }

  /// Whether a spreadsheet wrote semicolons or tabs, as it does where the comma is a decimal comma.
  private boolean isSeparatedOtherwise(CsvRecord record) {
    if (record.getFieldCount() != 1 || required.size() < 2) {
      return false;
    }
    List<String> names = List.of(record.getField(0).replace("\uFEFF", "").split("[;\t|]"));
    return names.stream().map(String::strip).anyMatch(required::contains) && names.size() > 1;
  }

  private static String abbreviate(String text) {
    return text.length() > 60 ? text.substring(0, 57) + "..." : text;
  }

  /// Adds a problem found by the caller, for example a duplicate across rows.
  public void add(Problem problem) {
    problems.add(problem);
  }

  /// The value with all problems and notices so far.
  public <T> Parsed<T> parsed(T value) {
    return new Parsed<>(value, problems, notices);
  }
}
