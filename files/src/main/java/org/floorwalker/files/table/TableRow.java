package org.floorwalker.files.table;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Function;
import org.floorwalker.files.DecimalNumber;
import org.floorwalker.files.Problem;
import org.floorwalker.files.Sentence;
import org.jspecify.annotations.Nullable;

/// One row of an outside table, its cells by our column names; what cannot be read becomes a
/// problem and the row counts as bad.
public final class TableRow {
  /// No count and no number of seconds or minutes is larger; what is, is a number of something
  /// else, such as a telephone.
  private static final double MOST = 10_000_000;

  private final TableReader reader;
  private final long line;
  private final String[] cells;
  private boolean bad;

  TableRow(TableReader reader, long line, String[] cells) {
    this.reader = reader;
    this.line = line;
    this.cells = cells;
  }

  /// Line in the file as an editor counts.
  public long line() {
    return line;
  }

  public boolean isBad() {
    return bad;
  }

  public boolean has(String column) {
    return !text(column).isEmpty();
  }

  /// The trimmed cell, empty when there is none.
  public String text(String column) {
    return cells[reader.indexOf(column)];
  }

  /// The cell, with a problem noted when it is empty.
  public String required(String column) {
    String text = text(column);
    if (text.isEmpty()) {
      problem("missing-value", column, "The cell is empty.", "Fill it in.");
    }
    return text;
  }

  /// The number of the cell, `NaN` when it is empty or, with a problem noted, unreadable.
  public double number(String column) {
    String text = text(column);
    if (text.isEmpty()) {
      return Double.NaN;
    }
    try {
      double value = DecimalNumber.parse(reader.decimalPoint(text));
      if (value >= 0 && value <= MOST) {
        return value;
      }
    } catch (NumberFormatException e) {
      // Told below, like a negative number.
    }
    unreadable(
        column,
        text,
        Sentence.of("a number from 0 to 10 million, such as %s", reader.exampleNumber()));
    return Double.NaN;
  }

  /// The length in seconds, `NaN` when it is empty or, with a problem noted, unreadable.
  public double seconds(String column) {
    String text = text(column);
    return text.indexOf(':') < 0 ? number(column) : clockSeconds(column, text);
  }

  private double clockSeconds(String column, String text) {
    String[] parts = text.split(":", -1);
    double seconds = 0;
    try {
      for (String part : parts) {
        seconds = seconds * 60 + DecimalNumber.parse(reader.decimalPoint(part));
      }
      if (parts.length <= 3 && seconds >= 0 && seconds <= MOST) {
        return seconds;
      }
    } catch (NumberFormatException e) {
      // Told below.
    }
    unreadable(column, text, Sentence.of("a length such as 150 or 0:02:30"));
    return Double.NaN;
  }

  /// The start of a slot of the series (a queue), each told once; null when the cell is empty or,
  /// with a problem noted, unreadable.
  public @Nullable Instant slotStart(String column, String series) {
    return instant(column, text -> reader.times().readSlot(series, text));
  }

  /// An arrival in the series (a queue); null as above.
  public @Nullable Instant arrival(String column, String series) {
    return instant(column, text -> reader.times().readArrival(series, text));
  }

  /// An instant, read in the doubled hour as not before the given one; null as above.
  public @Nullable Instant instantAfter(String column, Instant earlier) {
    return instant(column, text -> reader.times().readAfter(earlier, text));
  }

  private @Nullable Instant instant(String column, Function<String, Instant> parser) {
    String text = text(column);
    if (text.isEmpty()) {
      return null;
    }
    try {
      return parser.apply(text);
    } catch (DateTimeException e) {
      unreadable(column, text, reader.exampleTime());
      return null;
    }
  }

  /// The date, null when the cell is empty or, with a problem noted, unreadable.
  public @Nullable LocalDate date(String column) {
    String text = text(column);
    if (text.isEmpty()) {
      return null;
    }
    try {
      return LocalDate.parse(text, reader.dates());
    } catch (DateTimeException e) {
      String example = LocalDate.of(2027, 3, 29).format(reader.dates());
      unreadable(column, text, Sentence.of("a date such as %s", example));
      return null;
    }
  }

  /// The cell read by the parser, null when it is empty or, with a problem noted, unreadable.
  public <T> @Nullable T parse(String column, String expected, CellParser<T> parser) {
    String text = text(column);
    if (text.isEmpty()) {
      return null;
    }
    try {
      return parser.parse(text);
    } catch (RuntimeException e) {
      unreadable(column, text, Sentence.of(expected));
      return null;
    }
  }

  /// Turns the text of a cell into a value; throws any runtime exception when it cannot.
  @FunctionalInterface
  public interface CellParser<T> {
    T parse(String text);
  }

  private void unreadable(String column, String text, Sentence expected) {
    problem(
        "unreadable-value",
        column,
        Sentence.of("\"%s\" is not understood.", TableReader.abbreviate(text)),
        new Sentence("Write " + expected.template() + ".", expected.values()));
  }

  /// Notes a problem of this row, told in sentences without values; the row then counts as bad.
  public void problem(String code, String column, String wrong, String remedy) {
    problem(code, column, Sentence.of(wrong), Sentence.of(remedy));
  }

  /// Notes a problem of this row; the row then counts as bad.
  public void problem(String code, String column, Sentence wrong, Sentence remedy) {
    bad = true;
    reader.report(new Problem(code, reader.file(), line, column, wrong, remedy));
  }
}
